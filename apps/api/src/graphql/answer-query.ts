import { type DocumentNode, GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql'
import { getVariableValues } from 'graphql/execution/values.js'
import { type Context, unauthenticated } from './context.ts'

/** A query that may be run: within the limits, its variables not yet held against their types. */
export interface AskedQuery {
  document: DocumentNode
  definition: OperationDefinitionNode
  variables: Record<string, unknown>
}

/** The `data` of a query as JSON text that PostgreSQL made, by one statement. Throws `UNAUTHENTICATED`, `BAD_USER_INPUT`, or a failure. */
export async function answerQuery(schema: GraphQLSchema, context: Context, asked: AskedQuery): Promise<string> {
  const asking = await context.expected()
  if (asking === null) throw unauthenticated()
  const { document, definition, variables } = asked
  const { coerced, errors } = getVariableValues(schema, definition.variableDefinitions ?? [], variables)
  if (coerced === undefined) throw badInput(errors?.[0]?.message ?? 'The variables do not fit.')
  return context.mechanisms.reader.query(asking, { document, definition, variables: coerced, trusted: context.trusted })
}

export const badInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } })
