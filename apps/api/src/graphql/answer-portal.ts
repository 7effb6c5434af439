import type { FastifyReply, FastifyRequest } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import type { Taken } from './allowance.ts'
import { answerQuery, badInput } from './answer-query.ts'
import type { Context } from './context.ts'
import { costOf } from './cost.ts'
import { failureOf, formatFailure } from './failures.ts'
import type { TrustedOperation } from './trusted-operations.ts'
import { composed } from './unsafe-text.ts'

/**
 * Answers a query of one of our portals. It was parsed and checked when the server started, so that nothing is left of GraphQL but its
 * variables; going through Apollo for it took as much time again as the statement (`npm run bench`).
 */
export async function answerPortal(
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  { schema, log }: { schema: GraphQLSchema; log: (reference: string, cause: unknown) => void },
  { document, definition, cost: known }: TrustedOperation,
  context: Context,
): Promise<FastifyReply> {
  reply.header('content-type', contentType(request.headers.accept))
  let cost: Taken | null = null
  try {
    const variables = composed(variablesOf(request.body))
    // What one operation of ours may cost was decided in its review, also for a page that was loaded before this release.
    cost = context.charge(
      known ?? costOf({ schema, document, operation: definition }, variables, Number.POSITIVE_INFINITY),
    )
    const data = await answerQuery(schema, context, { document, definition, variables })
    return reply.send(`{"data":${data}${extensions(cost)}}`)
  } catch (error) {
    const failure = failureOf(error)
    const { http } = failure.extensions as { http?: GraphqlHttp }
    for (const [name, value] of http?.headers ?? []) reply.header(name, value)
    const formatted = formatFailure(failure.toJSON(), failure, log)
    return reply.code(http?.status ?? 200).send(`{"errors":[${JSON.stringify(formatted)}]${extensions(cost)}}`)
  }
}

/** What a failure says of its answer's head. */
interface GraphqlHttp {
  status?: number
  headers?: Map<string, string>
}

const extensions = (cost: Taken | null): string =>
  cost === null ? '' : `,"extensions":{"cost":{"asked":${cost.asked},"left":${cost.left}}}`

function variablesOf(body: unknown): Record<string, unknown> {
  const { variables } = body as { variables?: unknown }
  if (variables == null) return {}
  if (typeof variables !== 'object' || Array.isArray(variables)) throw badInput('"variables" is an object.')
  return variables as Record<string, unknown>
}

/** The media type of the GraphQL draft to whoever asks for it, else plain JSON. */
const contentType = (accept = ''): string =>
  `application/${accept.includes('application/graphql-response+json') ? 'graphql-response+json' : 'json'}; charset=utf-8`
