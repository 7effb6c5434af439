import type { ApolloServerPlugin, GraphQLRequestContext, GraphQLResponse } from '@apollo/server'
import { HeaderMap } from '@apollo/server'
import { type DocumentNode, type GraphQLError, type GraphQLSchema, OperationTypeNode } from 'graphql'
import type { Taken } from './allowance.ts'
import { answerQuery, badInput, badRequest } from './answer-query.ts'
import type { Context } from './context.ts'
import { costOf } from './cost.ts'
import { failureOf } from './failures.ts'
import { asksFor, limits } from './limits.ts'
import { composed, refuseUnsafeText } from './unsafe-text.ts'

type Request = GraphQLRequestContext<Context>

/** JSON text that PostgreSQL made and nobody parsed: it goes to the wire as it is. */
export class JsonText {
  constructor(readonly text: string) {}
}

/** Answers every query with one statement, whose JSON goes to the wire as PostgreSQL made it; the executor of GraphQL is not asked. */
export const answerByStatement = (
  schema: GraphQLSchema,
  format: (error: GraphQLError) => object,
): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => {
    let cost: Taken | null = null
    return {
      didResolveOperation: async ({ document, operation, request, contextValue }) => {
        request.variables = composed(request.variables ?? {})
        // An operation that the document does not have is told by the server itself.
        if (operation == null) return
        if (operation.operation === OperationTypeNode.SUBSCRIPTION)
          throw badRequest('A subscription is served at /graphql/stream.')
        if (asksFor(document, operation.selectionSet) === 'BOTH')
          throw badInput('Ask for the schema apart from the data.')
        if (!contextValue.trusted) refuseUnsafeText(document)
        const most = contextValue.trusted ? Number.POSITIVE_INFINITY : limits.cost
        cost = contextValue.charge(costOf({ schema, document, operation }, request.variables, most))
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
      willSendResponse: async ({ response: { body } }) => {
        if (body.kind === 'single' && cost !== null) body.singleResult.extensions = { cost }
      },
    }
  },
})

async function answer(
  schema: GraphQLSchema,
  { contextValue, document, operation, request }: Request,
): Promise<GraphQLResponse> {
  const data = await answerQuery(schema, contextValue, {
    document: document as never,
    definition: operation as never,
    variables: request.variables ?? {},
  })
  return {
    http: { status: undefined, headers: new HeaderMap() },
    body: { kind: 'single', singleResult: { data: new JsonText(data) as never } },
  }
}

function refusal(failure: GraphQLError, format: (error: GraphQLError) => object): GraphQLResponse {
  const { http } = failure.extensions as { http?: { status?: number; headers?: Map<string, string> } }
  const headers = new HeaderMap()
  for (const [name, value] of http?.headers ?? []) headers.set(name, value)
  return {
    http: { status: http?.status, headers },
    body: { kind: 'single', singleResult: { errors: [format(failure) as never] } },
  }
}
