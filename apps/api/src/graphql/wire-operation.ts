import {
  type ExecutionArgs,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  OperationTypeNode,
  parse,
  type SelectionSetNode,
  specifiedRules,
  validate,
} from 'graphql'
import type { RequestParams } from 'graphql-sse'
import type { Context } from './context.ts'
import { costOf } from './cost.ts'
import { formLimits, fragmentsOf, limits, refuseDeepBrackets, tooMuch } from './limits.ts'
import type { TrustedOperation, TrustedOperations } from './trusted-operations.ts'
import { composed } from './unsafe-text.ts'

const refused = (message: string, code: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { status: 400 } } })

/** The operation of our portals that a body asks for by its hash; null for free text. Throws a refusal that may be told. */
export function operationOf(
  body: { extensions?: unknown; query?: unknown },
  trusted: TrustedOperations,
  free: boolean,
): TrustedOperation | null {
  const hash = (body.extensions as { persistedQuery?: { sha256Hash?: unknown } } | null | undefined)?.persistedQuery
    ?.sha256Hash
  if (hash !== undefined) {
    const operation = trusted.find(hash)
    if (operation !== null) return operation
    throw refused(
      'Operasi ini tidak dikenal server. Muat ulang aplikasi. / The server does not know this operation. Reload the app.',
      'UNKNOWN_OPERATION',
    )
  }
  if (free) {
    if (typeof body.query !== 'string') return null
    // Before it is parsed: one token may be as long as the body.
    if (Buffer.byteLength(body.query) > limits.text) throw tooMuch('bytes of text', limits.text)
    refuseDeepBrackets(body.query)
    return null
  }
  throw refused(
    'Server hanya menerima operasi dari portal Dampingi. / The server takes operations of the Dampingi portals only.',
    'FREE_OPERATION_REFUSED',
  )
}

/** What a request to the stream executes: one subscription within the limits; otherwise the errors, as they may be told. */
export function subscriptionOf(
  schema: GraphQLSchema,
  { query, variables, operationName }: RequestParams,
  contextValue: Context | undefined,
): ExecutionArgs | GraphQLError[] {
  try {
    const document = parse(String(query), { maxTokens: limits.tokens })
    const errors = validate(schema, document, [...specifiedRules, formLimits])
    if (errors.length > 0) return [...errors]
    // The one that will be run: a document may hold a subscription for show, and name another operation.
    const definition = getOperationAST(document, operationName as never)
    if (definition?.operation !== OperationTypeNode.SUBSCRIPTION) {
      return [refused('Only a subscription is served here. Send the rest to /graphql.', 'BAD_REQUEST')]
    }
    if (mayBeLeftOut(definition.selectionSet, fragmentsOf(document)))
      return [refused('What is subscribed to cannot be skipped or included.', 'BAD_REQUEST')]
    const variableValues = composed(variables ?? {}) as Record<string, unknown>
    costOf(
      { schema, document, operation: definition },
      variableValues,
      contextValue?.trusted ? Number.POSITIVE_INFINITY : limits.cost,
    )
    return { schema, document, contextValue, variableValues, operationName: operationName as never }
  } catch (error) {
    if (error instanceof GraphQLError) return [error]
    throw error
  }
}

/** Whether a directive may take away the only root field, so that there would be nothing to subscribe to. */
function mayBeLeftOut(
  set: SelectionSetNode,
  fragments: ReturnType<typeof fragmentsOf>,
  met = new Set<string>(),
): boolean {
  return set.selections.some((selection) => {
    if ((selection.directives ?? []).length > 0) return true
    if (selection.kind === Kind.FIELD) return false
    if (selection.kind === Kind.INLINE_FRAGMENT) return mayBeLeftOut(selection.selectionSet, fragments, met)
    const fragment = met.has(selection.name.value) ? undefined : fragments.get(selection.name.value)
    met.add(selection.name.value)
    return fragment !== undefined && mayBeLeftOut(fragment.selectionSet, fragments, met)
  })
}
