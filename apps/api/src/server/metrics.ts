import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Pool } from 'pg'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

declare module 'fastify' {
  interface FastifyRequest {
    /** The name of the trusted operation that is asked for; null for a free one, and where no operation is asked for. */
    operationName: string | null
    /** The code of the failure that the whole answer is; null when it is none. */
    failureCode: string | null
  }
}

/** What is measured besides the requests. */
export interface Measured {
  /** The name of a trusted operation by the hash that a portal sends. */
  nameOf: (hash: unknown) => string | null
  pools: Readonly<Record<string, Pool>>
  /** How far the server's clock is ahead of each source that answered, in milliseconds. */
  clockAhead?: ReadonlyMap<string, number>
}

const graphqlRoute = '/graphql'
const firstCode = /"code":"([A-Z_]+)"/

/**
 * Measures what users feel: each operation's rate, duration and failures, waiting for a connection, the event loop, memory. Labels come
 * from closed sets: names of trusted operations, codes of failures, routes, states; never ids or what somebody typed. Promise O2.
 * To be called before anything that changes an answer's body.
 */
export function measure(app: FastifyInstance, { nameOf, pools, clockAhead = new Map() }: Measured): Registry {
  const registry = new Registry()
  const { durations, failures, requests } = instruments(registry, pools)
  measureClock(registry, clockAhead)
  app.decorateRequest('operationName', null)
  app.decorateRequest('failureCode', null)
  app.addHook('preHandler', (request, _reply, done) => {
    if (isGraphql(request)) request.operationName = nameOf(hashOf(request.body))
    done()
  })
  app.addHook('onSend', (request, _reply, payload, done) => {
    // The errors of an answer come before its data.
    if (isGraphql(request) && typeof payload === 'string' && payload.startsWith('{"errors"'))
      request.failureCode = firstCode.exec(payload)?.[1] ?? 'UNKNOWN'
    done(null, payload)
  })
  app.addHook('onResponse', (request, reply, done) => {
    requests.inc({ route: request.routeOptions.url ?? 'none', status: String(reply.statusCode) })
    if (isGraphql(request)) {
      const operation = request.operationName ?? 'free'
      durations.observe({ operation }, reply.elapsedTime / 1_000)
      const code = codeOf(request, reply)
      if (code !== null) failures.inc({ operation, code })
    }
    done()
  })
  return registry
}

/** Promise R12: an offset of more than a second is an alarm. */
function measureClock(registry: Registry, clockAhead: ReadonlyMap<string, number>): void {
  new Gauge({
    name: 'dampingi_clock_ahead_seconds',
    help: "How far the server's clock is ahead of another, by which; nothing where that one did not answer.",
    labelNames: ['source'],
    registers: [registry],
    collect() {
      this.reset()
      for (const [source, milliseconds] of clockAhead) this.set({ source }, milliseconds / 1_000)
    },
  })
}

const isGraphql = ({ routeOptions }: FastifyRequest): boolean => routeOptions.url === graphqlRoute

const hashOf = (body: unknown): unknown =>
  (body as { extensions?: { persistedQuery?: { sha256Hash?: unknown } } } | null)?.extensions?.persistedQuery
    ?.sha256Hash

/** What was refused before GraphQL saw it has a status only. */
const codeOf = ({ failureCode }: FastifyRequest, { statusCode }: FastifyReply): string | null =>
  failureCode ?? (statusCode >= 400 ? `HTTP_${statusCode}` : null)

function instruments(registry: Registry, pools: Readonly<Record<string, Pool>>) {
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  new Gauge({
    name: 'dampingi_database_connections',
    help: 'Connections of a pool by state; "waiting" counts requests that wait for one.',
    labelNames: ['pool', 'state'],
    registers,
    collect() {
      for (const [pool, { totalCount, idleCount, waitingCount }] of Object.entries(pools)) {
        this.set({ pool, state: 'busy' }, totalCount - idleCount)
        this.set({ pool, state: 'idle' }, idleCount)
        this.set({ pool, state: 'waiting' }, waitingCount)
      }
    },
  })
  return {
    durations: new Histogram({
      name: 'dampingi_operation_seconds',
      help: 'How long a GraphQL operation took, by the name of the trusted operation.',
      labelNames: ['operation'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
      registers,
    }),
    failures: new Counter({
      name: 'dampingi_operation_failures_total',
      help: 'Operations that got no data, by the code of the failure. A refusal by rules is an answer and not counted here.',
      labelNames: ['operation', 'code'],
      registers,
    }),
    requests: new Counter({
      name: 'dampingi_http_requests_total',
      help: 'Answers by route and status.',
      labelNames: ['route', 'status'],
      registers,
    }),
  }
}
