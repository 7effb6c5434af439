import { ApolloServer } from '@apollo/server'
import {
  type FormattedExecutionResult,
  type GraphQLError,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
} from 'graphql'
import { answerByStatement, JsonText } from './answer-by-statement.ts'
import type { Context } from './context.ts'
import { formatFailure } from './failures.ts'
import { formLimits, limits } from './limits.ts'

/** The GraphQL server, without its transport. `introspection` is off wherever free operations are refused. */
export function createApollo(
  schema: GraphQLSchema,
  options: { introspection: boolean; log: (reference: string, cause: unknown) => void },
): ApolloServer<Context> {
  const format = (formatted: object, error: unknown) => formatFailure(formatted as never, error, options.log)
  return new ApolloServer<Context>({
    schema,
    introspection: options.introspection,
    csrfPrevention: true,
    // The process stops in an order of its own; Apollo would send itself the signal again and cut that short.
    stopOnTerminationSignals: false,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    hideSchemaDetailsFromClientErrors: !options.introspection,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [formLimits, ...(options.introspection ? [] : [NoSchemaIntrospectionCustomRule])],
    formatError: format,
    stringifyResult,
    plugins: [answerByStatement(schema, (error: GraphQLError) => format(error.toJSON(), error))],
  })
}

/** JSON that PostgreSQL made is passed on as it is. */
function stringifyResult(result: FormattedExecutionResult): string {
  const { data, ...rest } = result as { data?: unknown }
  if (!(data instanceof JsonText)) return JSON.stringify(result)
  const others = JSON.stringify(rest).slice(1, -1)
  return `{"data":${data.text}${others && `,${others}`}}`
}
