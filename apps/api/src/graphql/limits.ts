import {
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  visit,
} from 'graphql'

/** What one operation may hold at most: promise A6. */
export const limits = {
  tokens: 2_000,
  depth: 12,
  aliases: 30,
  rootFields: 20,
  directives: 50,
  fragments: 50,
  cost: 10_000,
}

const tooMuch = (what: string, most: number): GraphQLError =>
  new GraphQLError(`The operation has too many ${what}: at most ${most}. Ask for less at once.`, {
    extensions: { code: 'TOO_COSTLY' },
  })

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
    counts.rootFields = Math.max(counts.rootFields, definition.selectionSet.selections.length)
    if (!isIntrospection(definition.selectionSet))
      counts.depth = Math.max(counts.depth, depthOf(definition.selectionSet, fragmentsOf(document), 0))
  }
  return counts
}

/** The depth of a selection; it stops counting beyond the limit, so that fragments that multiply cost nothing. */
function depthOf(set: SelectionSetNode, fragments: Map<string, FragmentDefinitionNode>, at: number): number {
  if (at > limits.depth) return at
  let deepest = at
  for (const selection of set.selections) {
    const inner =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? fragments.get(selection.name.value)?.selectionSet
        : selection.selectionSet
    const below = selection.kind === Kind.FIELD ? at + 1 : at + (selection.kind === Kind.FRAGMENT_SPREAD ? 0.001 : 0)
    deepest = Math.max(deepest, inner === undefined ? below : depthOf(inner, fragments, below))
    if (deepest > limits.depth) return deepest
  }
  return deepest
}

const fragmentsOf = (document: DocumentNode): Map<string, FragmentDefinitionNode> =>
  new Map(document.definitions.flatMap((d) => (d.kind === Kind.FRAGMENT_DEFINITION ? [[d.name.value, d]] : [])))

/** Whether a selection asks for the schema. */
export const isIntrospection = (set: SelectionSetNode): boolean =>
  set.selections.some((s) => s.kind === Kind.FIELD && ['__schema', '__type'].includes(s.name.value))

/**
 * What an operation asks for, in rows and fields, multiplied down the tree with the page sizes of this request. Throws `TOO_COSTLY` as
 * soon as the limit is passed, so that counting is never the expense.
 */
export function checkCost(document: DocumentNode, root: SelectionSetNode, variables: Record<string, unknown>): void {
  const fragments = fragmentsOf(document)
  let cost = 0
  const walk = (set: SelectionSetNode, times: number): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value)
        if (fragment !== undefined) walk(fragment.selectionSet, times)
        continue
      }
      if (selection.kind === Kind.FIELD) cost += times
      if (cost > limits.cost) throw tooMuch('rows and fields', limits.cost)
      if (selection.selectionSet !== undefined)
        walk(selection.selectionSet, times * (selection.kind === Kind.FIELD ? rowsOf(selection, variables) : 1))
    }
  }
  walk(root, 1)
}

/** How many rows a field may give: its page size, or the ids it was given. */
function rowsOf(
  field: { arguments?: readonly { name: { value: string }; value: { kind: Kind } }[]; selectionSet?: SelectionSetNode },
  variables: Record<string, unknown>,
): number {
  const paged = field.selectionSet?.selections.some((s) => s.kind === Kind.FIELD && s.name.value === 'edges')
  const first = field.arguments?.find((a) => a.name.value === 'first')?.value as
    | { kind: Kind; value?: string; name?: { value: string } }
    | undefined
  if (first !== undefined) {
    const given = first.kind === Kind.VARIABLE ? variables[first.name?.value ?? ''] : first.value
    return Math.max(1, Number(given ?? 20) || 20)
  }
  return paged ? 20 : 1
}
