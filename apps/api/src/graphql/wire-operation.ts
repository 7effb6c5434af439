import {
  type ExecutionArgs,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql'
import type { RequestParams } from 'graphql-sse'
import { formLimits, limits } from './limits.ts'
import type { TrustedOperation, TrustedOperations } from './trusted-operations.ts'
import { composed } from './unsafe-text.ts'

const refused = (message: string, code: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { status: 400 } } })

/** The operation of our portals that a body asks for by its hash; null for free text. Throws a refusal that may be told. */
export function operationOf(
  body: { extensions?: unknown },
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
  if (free) return null
  throw refused(
    'Server hanya menerima operasi dari portal Dampingi. / The server takes operations of the Dampingi portals only.',
    'FREE_OPERATION_REFUSED',
  )
}

/** What a request to the stream executes: one subscription within the limits; otherwise the errors, as they may be told. */
export function subscriptionOf(
  schema: GraphQLSchema,
  { query, variables, operationName }: RequestParams,
  contextValue: unknown,
): ExecutionArgs | GraphQLError[] {
  try {
    const document = parse(String(query), { maxTokens: limits.tokens })
    const errors = validate(schema, document, [...specifiedRules, formLimits])
    if (errors.length > 0) return [...errors]
    const definition = document.definitions.find((d) => d.kind === Kind.OPERATION_DEFINITION)
    if (definition?.operation !== OperationTypeNode.SUBSCRIPTION) {
      return [refused('Only a subscription is served here. Send the rest to /graphql.', 'BAD_REQUEST')]
    }
    return {
      schema,
      document,
      contextValue,
      variableValues: composed(variables ?? {}) as never,
      operationName: operationName as never,
    }
  } catch (error) {
    if (error instanceof GraphQLError) return [error]
    throw error
  }
}
