import {
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  Lexer,
  type SelectionSetNode,
  Source,
  TokenKind,
  type ValidationContext,
  visit,
} from 'graphql'

/** What one operation may hold at most: promise A6. */
export const limits = {
  /** Of the text, in bytes; variables count for the body alone. */
  text: 32_000,
  tokens: 2_000,
  depth: 12,
  /** Of anything in brackets, values too: whoever walks a document goes down by its own stack. */
  brackets: 64,
  aliases: 30,
  rootFields: 20,
  directives: 50,
  fragments: 50,
  cost: 10_000,
  /** Of one session, in rows a minute. */
  allowance: 50_000,
}

export const tooMuch = (what: string, most: number): GraphQLError =>
  new GraphQLError(`The operation has too many ${what}: at most ${most}. Ask for less at once.`, {
    extensions: { code: 'TOO_COSTLY', http: { status: 400 } },
  })

/** Refuses a text whose brackets lie deeper than any operation's, before it is parsed. What is no GraphQL is left to the parser. */
export function refuseDeepBrackets(text: string): void {
  const lexer = new Lexer(new Source(text))
  let depth = 0
  try {
    for (let read = 0; read <= limits.tokens && lexer.advance().kind !== TokenKind.EOF; read += 1) {
      if (opening.has(lexer.token.kind)) depth += 1
      if (closing.has(lexer.token.kind)) depth -= 1
      if (depth > limits.brackets) break
    }
  } catch {
    return
  }
  if (depth > limits.brackets) throw tooMuch('levels of brackets', limits.brackets)
}

const opening: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L])
const closing: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R])

/** A validation rule that refuses an operation by its form, before its values are known. */
export function formLimits(context: ValidationContext): ASTVisitor {
  const document = context.getDocument()
  const counts = countsOf(document)
  for (const [what, count] of Object.entries(counts)) {
    const most = limits[what as keyof typeof counts]
    if (count > most) context.reportError(tooMuch(what, most))
  }
  return {}
}

function countsOf(document: DocumentNode) {
  const counts = { aliases: 0, directives: 0, fragments: 0, rootFields: 0, depth: 0 }
  visit(document, {
    Field: (node) => {
      if (node.alias !== undefined) counts.aliases += 1
    },
    Directive: () => {
      counts.directives += 1
    },
    FragmentSpread: () => {
      counts.fragments += 1
    },
    InlineFragment: () => {
      counts.fragments += 1
    },
  })
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue
    const fragments = fragmentsOf(document)
    counts.rootFields = Math.max(counts.rootFields, rootFields(definition.selectionSet, fragments).length)
    if (asksFor(document, definition.selectionSet) !== 'SCHEMA')
      counts.depth = Math.max(counts.depth, depthOf(definition.selectionSet, fragments))
  }
  return counts
}

/** The depth of a selection. Each fragment is walked once, so that fragments that multiply, or hold themselves, cost nothing. */
function depthOf(set: SelectionSetNode, fragments: Fragments, known = new Map<string, number>()): number {
  const ofFragment = (name: string): number => {
    const fragment = fragments.get(name)
    if (!known.has(name)) {
      known.set(name, 0)
      known.set(name, fragment === undefined ? 0 : depthOf(fragment.selectionSet, fragments, known))
    }
    return known.get(name) ?? 0
  }
  const depths = set.selections.map((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value)
    const below = selection.selectionSet === undefined ? 0 : depthOf(selection.selectionSet, fragments, known)
    return selection.kind === Kind.FIELD ? 1 + below : below
  })
  return Math.max(0, ...depths)
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>

export const fragmentsOf = (document: DocumentNode): Fragments =>
  new Map(document.definitions.flatMap((d) => (d.kind === Kind.FRAGMENT_DEFINITION ? [[d.name.value, d]] : [])))

/** The fields at the root of an operation, those inside fragments too; each fragment counts once. */
function rootFields(set: SelectionSetNode, fragments: Fragments, met = new Set<string>()): FieldNode[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection]
    if (selection.kind === Kind.INLINE_FRAGMENT) return rootFields(selection.selectionSet, fragments, met)
    const fragment = met.has(selection.name.value) ? undefined : fragments.get(selection.name.value)
    met.add(selection.name.value)
    return fragment === undefined ? [] : rootFields(fragment.selectionSet, fragments, met)
  })
}

/** Whether an operation asks for the schema, for data, or for both, which no operation may. */
export function asksFor(document: DocumentNode, set: SelectionSetNode): 'SCHEMA' | 'DATA' | 'BOTH' {
  const names = rootFields(set, fragmentsOf(document)).map(({ name }) => name.value)
  const ofSchema = names.filter((name) => name === '__schema' || name === '__type').length
  if (ofSchema === 0) return 'DATA'
  return names.every((name) => name.startsWith('__')) ? 'SCHEMA' : 'BOTH'
}
