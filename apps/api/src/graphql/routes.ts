import type { ApolloServer } from '@apollo/server'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import type { Language } from '@dampingi/domain'
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify'
import { GraphQLError, type GraphQLSchema, OperationTypeNode } from 'graphql'
import { createHandler } from 'graphql-sse/lib/use/fastify'
import { answerPortal } from './answer-portal.ts'
import { Context, type Mechanisms } from './context.ts'
import { formatFailure } from './failures.ts'
import { subscribeToTheEnd } from './subscribe-to-the-end.ts'
import type { TrustedOperation, TrustedOperations } from './trusted-operations.ts'
import { operationOf, subscriptionOf } from './wire-operation.ts'

/** What the GraphQL routes stand on. */
export interface GraphqlParts {
  apollo: ApolloServer<Context>
  schema: GraphQLSchema
  mechanisms: Mechanisms
  trusted: TrustedOperations
  /** Free operations are taken from a session: the demo only. */
  free: boolean
  sessionToken: (cookie: string | undefined) => string | null
  /** Aborted when the server drains. */
  draining: AbortSignal
  log: (reference: string, cause: unknown) => void
}

/** How many streams one session may hold: promise A10. */
const mostStreams = 5

/** The operation of our portals that a request asked for by its hash. */
const askedFor = new WeakMap<FastifyRequest, TrustedOperation>()

/** `POST /graphql` for queries and mutations, `POST /graphql/stream` for subscriptions as server-sent events. */
export async function registerGraphql(app: FastifyInstance, parts: GraphqlParts): Promise<void> {
  const preHandler = (request: FastifyRequest, reply: FastifyReply, done: () => void) =>
    exchange(request, reply, parts) ? done() : undefined
  const context = (request: FastifyRequest) => contextOf(request, parts, parts.draining)
  const throughApollo: RouteHandlerMethod = fastifyApolloHandler(parts.apollo, {
    context: async (request) => context(request as never),
  }) as never
  const handler = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const operation = askedFor.get(request)
    if (operation?.definition.operation === OperationTypeNode.QUERY)
      return answerPortal({ request, reply }, parts, operation, context(request))
    return throughApollo.call(app, request, reply)
  }
  app.route({ method: 'POST', url: '/graphql', preHandler, handler })
  app.route({ method: 'POST', url: '/graphql/stream', preHandler, handler: streamHandler(parts) })
}

/** Puts the text of a trusted operation in the place of its hash, or answers why the operation is not taken and is false. */
function exchange(request: FastifyRequest, reply: FastifyReply, { trusted, free }: GraphqlParts): boolean {
  const body = request.body
  if (!isObject(body)) return true
  const { extensions: _hash, ...rest } = body
  try {
    const operation = operationOf(body, trusted, free)
    if (operation === null) return true
    askedFor.set(request, operation)
    request.body = { ...rest, query: operation.text }
    return true
  } catch (error) {
    const { message, extensions: told } = error as GraphQLError
    reply.code(400).send({ errors: [{ message, extensions: { code: told.code } }] })
    return false
  }
}

function contextOf(request: FastifyRequest, parts: GraphqlParts, signal: AbortSignal): Context {
  const accepted: Language = request.headers['accept-language']?.toLowerCase().startsWith('en') ? 'en' : 'id'
  const token = parts.sessionToken(request.headers.cookie)
  return new Context(parts.mechanisms, token, accepted, signal, askedFor.has(request))
}

function streamHandler(parts: GraphqlParts) {
  const open = new Map<string, number>()
  const format = (error: GraphQLError) => {
    const { message, extensions } = formatFailure(error.toJSON(), error, parts.log)
    return new GraphQLError(message, { extensions })
  }
  const handler = createHandler({
    schema: parts.schema,
    subscribe: subscribeToTheEnd as never,
    onSubscribe: (request, params) => {
      const stream = streams.get(request.raw as unknown as FastifyRequest)
      const args = subscriptionOf(parts.schema, params, stream?.context)
      // The library takes only what has data for an answer; they are told like every other result.
      return (Array.isArray(args) ? { data: null, errors: args } : args) as never
    },
    onNext: (_context, _request, result) =>
      (result.errors === undefined ? undefined : { ...result, errors: result.errors.map(format) }) as never,
  })
  return async (request: FastifyRequest, reply: FastifyReply) => {
    // The library would wait for ever for the body that was read already.
    if (!isObject(request.body)) return reply.code(400).send({ errors: [notAnObject] })
    const token = parts.sessionToken(request.headers.cookie) ?? ''
    const count = open.get(token) ?? 0
    if (count >= mostStreams)
      return reply
        .code(429)
        .header('retry-after', '5')
        .send({ errors: [tooManyStreams] })
    open.set(token, count + 1)
    const gone = new AbortController()
    reply.raw.on('close', () => {
      gone.abort()
      const left = (open.get(token) ?? 1) - 1
      if (left <= 0) open.delete(token)
      else open.set(token, left)
    })
    const ending = AbortSignal.any([gone.signal, parts.draining])
    streams.set(request, { context: contextOf(request, parts, ending) })
    neverStored(reply)
    await handler(request, reply)
    return reply
  }
}

/** The library writes the head of a stream itself, as one that may be stored and asked about; ours is as private as every other answer. */
function neverStored({ raw }: FastifyReply): void {
  const write = raw.writeHead.bind(raw) as (status: number, message: string, headers: object) => typeof raw
  raw.writeHead = ((status: number, message: string, headers: object) =>
    write(status, message, { ...headers, 'cache-control': 'no-store' })) as typeof raw.writeHead
}

/** The context of each open stream, by its request. */
const streams = new WeakMap<FastifyRequest, { context: Context }>()

const isObject = (body: unknown): body is Record<string, unknown> =>
  typeof body === 'object' && body !== null && !Array.isArray(body)

const notAnObject = { message: 'Send a JSON object.', extensions: { code: 'BAD_REQUEST' } }

const tooManyStreams = {
  message: `Terlalu banyak sambungan langsung, paling banyak ${mostStreams}. Tutup tab lain. / Too many live connections, at most ${mostStreams}. Close other tabs.`,
  extensions: { code: 'TOO_MANY_STREAMS' },
}
