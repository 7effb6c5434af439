import type { ApolloServerPlugin, GraphQLRequestContext, GraphQLResponse } from '@apollo/server'
import { HeaderMap } from '@apollo/server'
import { type DocumentNode, GraphQLError, type GraphQLSchema, OperationTypeNode } from 'graphql'
import { getVariableValues } from 'graphql/execution/values.js'
import { type Context, unauthenticated } from './context.ts'
import { checkCost } from './cost.ts'
import { failureOf } from './failures.ts'
import { asksFor } from './limits.ts'
import { composed, refuseUnsafeText } from './unsafe-text.ts'

type Request = GraphQLRequestContext<Context>

/** Answers every query with one statement, whose JSON goes to the wire as PostgreSQL made it; the executor of GraphQL is not asked. */
export const answerByStatement = (
  schema: GraphQLSchema,
  format: (error: GraphQLError) => object,
): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ document, operation, request, contextValue }) => {
      request.variables = composed(request.variables ?? {})
      // An operation that the document does not have is told by the server itself.
      if (operation == null) return
      if (asksFor(document, operation.selectionSet) === 'BOTH')
        throw badInput('Ask for the schema apart from the data.')
      if (contextValue.trusted) return
      refuseUnsafeText(document)
      checkCost(document, operation, request.variables)
    },
    responseForOperation: async (request) => {
      const { operation } = request as { operation: Request['operation'] }
      if (
        operation?.operation !== OperationTypeNode.QUERY ||
        asksFor(request.document as DocumentNode, operation.selectionSet) === 'SCHEMA'
      )
        return null
      return answer(schema, request as Request).catch((error) => refusal(failureOf(error), format))
    },
  }),
})

async function answer(
  schema: GraphQLSchema,
  { contextValue, document, operation, request }: Request,
): Promise<GraphQLResponse> {
  const asking = await contextValue.expected()
  if (asking === null) throw unauthenticated()
  const definition = operation as NonNullable<Request['operation']>
  const { coerced, errors } = getVariableValues(schema, definition.variableDefinitions ?? [], request.variables ?? {})
  if (coerced === undefined) throw badInput(errors?.[0]?.message ?? 'The variables do not fit.')
  const data = await contextValue.mechanisms.reader.query(asking, {
    document: document as never,
    operation: definition,
    variables: coerced,
    trusted: contextValue.trusted,
  })
  return {
    http: { status: undefined, headers: new HeaderMap() },
    body: { kind: 'single', singleResult: { data: data as never } },
  }
}

const badInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } })

function refusal(failure: GraphQLError, format: (error: GraphQLError) => object): GraphQLResponse {
  const { http } = failure.extensions as { http?: { status?: number; headers?: Map<string, string> } }
  const headers = new HeaderMap()
  for (const [name, value] of http?.headers ?? []) headers.set(name, value)
  return {
    http: { status: http?.status, headers },
    body: { kind: 'single', singleResult: { errors: [format(failure) as never] } },
  }
}
