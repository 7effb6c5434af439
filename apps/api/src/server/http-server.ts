import { createHash, randomUUID } from 'node:crypto'
import fastify, { type FastifyInstance } from 'fastify'
import type { Pool } from 'pg'
import type { Logger } from 'pino'
import { registerFiles } from '../documents/file-routes.ts'
import type { PageStore } from '../documents/page-store.ts'
import { type GraphqlParts, registerGraphql } from '../graphql/routes.ts'
import type { Auth } from '../identity/auth.ts'
import { type IdentityParts, registerIdentity } from '../identity/routes.ts'
import { wearArmour } from './armour.ts'
import { compressAnswers } from './compression.ts'
import { registerExplorer } from './explorer.ts'
import { registerFrontPage } from './front-page.ts'
import { limitHalfOpen } from './half-open.ts'
import { registerHealth } from './health.ts'
import { type Measured, measure } from './metrics.ts'
import { registerMetrics } from './metrics-route.ts'
import { partGently } from './parting.ts'
import { registerPortals } from './portals.ts'
import { answerFailures } from './refusals.ts'
import { answerExpectations, answerUnreadable } from './unreadable.ts'

/** How long the server waits for a slow client (promise R8), and for clients to part when it stops (promise R10), in milliseconds. */
export interface Patience {
  headers: number
  request: number
  keepAlive: number
  parting: number
  /** How many connections may be open that have not asked anything yet. */
  halfOpen: number
}

export const patience: Patience = {
  headers: 10_000,
  request: 30_000,
  keepAlive: 65_000,
  parting: 2_000,
  halfOpen: 1_000,
}

export interface HttpParts {
  origins: readonly string[]
  secure: boolean
  trustedProxies: readonly string[]
  auth: Auth
  graphql: GraphqlParts
  pages: PageStore
  ready: () => Promise<boolean>
  /** Lets a collector elsewhere read the metrics; nobody elsewhere where it is not given. */
  metricsToken?: string | null
  /** The pools of connections by name, beside that of sign-in. */
  pools?: Readonly<Record<string, Pool>>
  /** How far the server's clock is ahead of those that it is held against, in milliseconds. */
  clockAhead?: ReadonlyMap<string, number>
  demo: boolean
  logger: Logger
  patience?: Patience
}

/** One server for everything: GraphQL, sign-in, the portals' files, health. */
export async function createHttpServer(parts: HttpParts): Promise<FastifyInstance> {
  const { headers, request, keepAlive, parting, halfOpen } = parts.patience ?? patience
  const app = fastify({
    bodyLimit: 1_000_000,
    requestTimeout: request,
    keepAliveTimeout: keepAlive,
    http: {
      headersTimeout: headers,
      connectionsCheckingInterval: Math.min(headers, 5_000),
      // Node would refuse it before any hook, without the armour.
      requireHostHeader: false,
    },
    trustProxy: parts.trustedProxies.length === 0 ? false : [...parts.trustedProxies],
    genReqId: () => randomUUID(),
    logger: false,
    return503OnClosing: false,
    routerOptions: { ignoreTrailingSlash: false },
    ...answerUnreadable(parts.secure),
  })
  app.removeContentTypeParser('text/plain')
  wearArmour(app, parts)
  answerExpectations(app, parts.secure)
  const registry = measure(app, measured(parts))
  compressAnswers(app)
  limitHalfOpen(app, halfOpen)
  partGently(app, parting)
  logRequests(app, parts)
  answerFailures(app, parts.graphql.log)
  registerHealth(app, parts.ready)
  registerMetrics(app, registry, { token: parts.metricsToken ?? null, loopback: !parts.secure })
  registerFrontPage(app, { demo: parts.demo, explorer: parts.graphql.free })
  if (parts.graphql.free) registerExplorer(app)
  await registerIdentity(app, identityParts(parts))
  await registerGraphql(app, parts.graphql)
  const { mechanisms, sessionToken } = parts.graphql
  const { sessions, clock } = mechanisms
  await registerFiles(app, { pages: parts.pages, sessions, clock, sessionToken })
  await registerPortals(app)
  return app
}

const measured = ({ graphql, auth, clockAhead, pools = {} }: HttpParts): Measured => ({
  nameOf: (hash) => graphql.trusted.find(hash)?.definition.name?.value ?? null,
  pools: { ...pools, 'sign-in': auth.pool },
  clockAhead,
})

const identityParts = ({ auth, logger, graphql: { mechanisms, sessionToken } }: HttpParts): IdentityParts => ({
  auth,
  sessions: mechanisms.sessions,
  clock: mechanisms.clock,
  sessionToken,
  note: (event, of) => logger.info({ event, ...of }),
})

/** One line an answer: what was asked of which route, never with what, and never by whom in plain. Promise O3. */
function logRequests(app: FastifyInstance, { logger, graphql }: HttpParts): void {
  const nameOf = sessionNames()
  app.addHook('onResponse', (request, reply, done) => {
    const token = graphql.sessionToken(request.headers.cookie)
    logger.info({
      request: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
      ...(token === null ? {} : { session: nameOf(token) }),
    })
    done()
  })
}

/** A session by a hash, so that a line can be told to be hers by whoever has the token, and by nobody else. */
function sessionNames(): (token: string) => string {
  const names = new Map<string, string>()
  return (token) => {
    const name = names.get(token) ?? createHash('sha256').update(token).digest('hex').slice(0, 16)
    if (names.size >= mostNames) names.clear()
    names.set(token, name)
    return name
  }
}

/** How many sessions a process remembers the name of: it is hashed once and not at each request. */
const mostNames = 10_000
