import { type DocumentNode, GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql'
import { getVariableValues } from 'graphql/execution/values.js'
import { type Context, unauthenticated } from './context.ts'
import { unusableInput } from './unusable-input.ts'

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
  // The first misfit is enough: to look for all of them among a hundred thousand took seconds.
  const { coerced, errors } = getVariableValues(schema, definition.variableDefinitions ?? [], variables, {
    maxErrors: 1,
  })
  if (coerced === undefined) throw badInput(withoutHint(errors?.[0]?.message ?? 'The variables do not fit.'))
  const unusable = unusableInput(coerced)
  if (unusable !== null) throw badInput(`${unusable.findings[0]?.why.en} (${unusable.path.join('.')})`)
  return context.mechanisms.reader.query(asking, { document, definition, variables: coerced, trusted: context.trusted })
}

/** What the schema has instead is told by its introspection, where that is on (promise A7). */
const withoutHint = (message: string): string => message.replace(/ ?Did you mean [^?]+\?$/, '')

/** A request that is sent to the wrong place. */
export const badRequest = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } })

export const badInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } })
