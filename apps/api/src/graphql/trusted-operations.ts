import { existsSync, readFileSync } from 'node:fs'
import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
  visit,
} from 'graphql'
import { costOf, rowArguments } from './cost.ts'

/** An operation of our own portals, parsed and held against the schema when the server starts, so that no request pays for it. */
export interface TrustedOperation {
  text: string
  document: DocumentNode
  definition: OperationDefinitionNode
  /** How many rows it asks for; null where its variables decide. */
  cost: number | null
}

/** The operations that our own portals send, by the SHA-256 of their text. Anything else needs the right to send free operations. */
export class TrustedOperations {
  private readonly operations = new Map<string, TrustedOperation>()

  /** Reads the manifests that the portals' builds and former releases left; a portal that is not built has none. */
  static fromManifests(files: readonly string[], schema: GraphQLSchema): TrustedOperations {
    const trusted = new TrustedOperations()
    for (const file of files) {
      if (!existsSync(file)) continue
      const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
      for (const [hash, text] of Object.entries(manifest)) trusted.take(hash.replace(/^sha256:/, ''), text, schema)
    }
    return trusted
  }

  /** The operation under a hash; null for a hash that no portal has. */
  find(hash: unknown): TrustedOperation | null {
    return typeof hash === 'string' ? (this.operations.get(hash) ?? null) : null
  }

  /** What the schema no longer answers is known to nobody, so that an old page is told to load anew. */
  private take(hash: string, text: string, schema: GraphQLSchema): void {
    const document = parse(text)
    const definition = document.definitions.find((d) => d.kind === Kind.OPERATION_DEFINITION)
    if (definition === undefined || validate(schema, document).length > 0) return
    const cost = isPagedByVariables(document)
      ? null
      : costOf({ schema, document, operation: definition }, {}, Number.POSITIVE_INFINITY)
    this.operations.set(hash, { text, document, definition, cost })
  }
}

/** Whether how many rows an operation asks for is in its variables. */
function isPagedByVariables(document: DocumentNode): boolean {
  let paged = false
  visit(document, {
    Argument: ({ name, value }) => {
      if (value.kind === Kind.VARIABLE && rowArguments.includes(name.value)) paged = true
    },
  })
  return paged
}
