import { type ExecutionArgs, type ExecutionResult, GraphQLError, subscribe } from 'graphql'

type Results = AsyncGenerator<ExecutionResult, void, void> | AsyncIterable<ExecutionResult>

/**
 * Subscribes as GraphQL does, and tells what ends a stream in its middle as its last result. Otherwise the connection would just
 * break off, and whoever follows could not tell a session that is over from a network that is gone.
 */
export async function subscribeToTheEnd(args: ExecutionArgs): Promise<ExecutionResult | Results> {
  const results = await subscribe(args)
  return Symbol.asyncIterator in results ? toldToTheEnd(results) : results
}

async function* toldToTheEnd(results: AsyncIterable<ExecutionResult>): AsyncGenerator<ExecutionResult, void, void> {
  try {
    yield* results
  } catch (error) {
    yield { errors: [asGraphqlError(error)] }
  }
}

const asGraphqlError = (error: unknown): GraphQLError =>
  error instanceof GraphQLError ? error : new GraphQLError('INTERNAL', { originalError: error as Error })
