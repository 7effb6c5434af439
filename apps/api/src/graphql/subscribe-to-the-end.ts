import {
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  getOperationAST,
  type OperationDefinitionNode,
  subscribe,
} from 'graphql'
import type { Context } from './context.ts'
import { costOf } from './cost.ts'

type Results = AsyncGenerator<ExecutionResult, void, void> | AsyncIterable<ExecutionResult>

/**
 * Subscribes as GraphQL does, and tells what ends a stream in its middle as its last result. Otherwise the connection would just
 * break off, and whoever follows could not tell a session that is over from a network that is gone. Each event is a read, and is paid
 * from the session's allowance before it is read; whoever has nothing left goes on later, after the last event that came.
 */
export async function subscribeToTheEnd(args: ExecutionArgs): Promise<ExecutionResult | Results> {
  const pay = paymentOf(args)
  try {
    pay()
    const results = await subscribe(args)
    return Symbol.asyncIterator in results ? toldToTheEnd(results, pay) : results
  } catch (error) {
    return { data: null, errors: [asGraphqlError(error)] }
  }
}

async function* toldToTheEnd(
  results: AsyncIterable<ExecutionResult>,
  pay: () => void,
): AsyncGenerator<ExecutionResult, void, void> {
  try {
    for await (const result of results) {
      yield result
      pay()
    }
  } catch (error) {
    yield { errors: [asGraphqlError(error)] }
  }
}

/** Takes the cost of one event. */
function paymentOf({ schema, document, operationName, variableValues, contextValue }: ExecutionArgs): () => void {
  const operation = getOperationAST(document, operationName) as OperationDefinitionNode
  const cost = costOf({ schema, document, operation }, variableValues ?? {}, Number.POSITIVE_INFINITY)
  return () => void (contextValue as Context).charge(cost)
}

const asGraphqlError = (error: unknown): GraphQLError =>
  error instanceof GraphQLError ? error : new GraphQLError('INTERNAL', { originalError: error as Error })
