import type { MikroORM, PostgreSqlConnection } from '@mikro-orm/postgresql'
import type pg from 'pg'
import { openOrm } from './database/orm.ts'
import { openPool } from './database/pool.ts'
import { PageStore } from './documents/page-store.ts'
import { Allowance } from './graphql/allowance.ts'
import { createApollo } from './graphql/apollo.ts'
import { limits } from './graphql/limits.ts'
import type { GraphqlParts } from './graphql/routes.ts'
import { buildSchema, readModel } from './graphql/schema.ts'
import { TrustedOperations } from './graphql/trusted-operations.ts'
import type { Clock } from './mechanisms/clock.ts'
import { Commands } from './mechanisms/command/commands.ts'
import { entityMap } from './mechanisms/read-model/entity-map.ts'
import { Plans } from './mechanisms/read-model/plans.ts'
import { Reader } from './mechanisms/read-model/reader.ts'
import { Sessions } from './mechanisms/scope.ts'
import { WakeUp } from './timeline/wake-up.ts'

/** What the application is made of on one database: everything but its HTTP server. */
export interface Application {
  graphql: Omit<GraphqlParts, 'sessionToken' | 'draining'>
  /** The bytes of what was attached. */
  pages: PageStore
  pool: pg.Pool
  /** Every pool of connections, by what it serves. */
  pools: Record<string, pg.Pool>
  close: () => Promise<void>
}

export interface ApplicationOptions {
  /** The address of the database as the API's login role. */
  databaseUrl: string
  clock: Clock
  /** The manifests that the portals' builds left. */
  manifests: readonly string[]
  /** Takes free operations from a session, and tells the schema: the demo only. */
  free: boolean
  /** How many rows a session may ask for in a minute; promise A6's where it is not given. */
  allowance?: number
  /** Connections for reads; commands have as many of their own. */
  connections?: number
  log: (reference: string, cause: unknown) => void
}

/** Puts the mechanisms together on a migrated database. */
export async function openApplication(options: ApplicationOptions): Promise<Application> {
  const { databaseUrl, clock, connections = 10, allowance = limits.allowance } = options
  const orm = await openOrm(databaseUrl, connections)
  const pool = openPool({
    connectionString: databaseUrl,
    max: connections,
    // The statements of the portals are known, and what they filter by says little of how to find it: planned once on each connection,
    // they are run a quarter faster than planned anew for each value, which is what PostgreSQL leans to.
    options: '-c timezone=UTC -c plan_cache_mode=force_generic_plan',
    statement_timeout: 5_000,
    application_name: 'dampingi-read',
  })
  const wakeUp = new WakeUp(databaseUrl)
  await wakeUp.start()
  const schema = buildSchema()
  const sessions = new Sessions(pool)
  const reader = new Reader(pool, new Plans(schema, readModel, entityMap(orm.getMetadata())), sessions)
  const commands = new Commands(orm as MikroORM, clock, wakeUp.tell)
  const pages = new PageStore(orm as MikroORM, pool, clock, wakeUp.tell)
  const apollo = createApollo(schema, { introspection: options.free, log: options.log })
  await apollo.start()
  return {
    graphql: {
      apollo,
      schema,
      mechanisms: {
        clock,
        sessions,
        reader,
        commands,
        allowance: new Allowance(allowance),
        following: { pool, wakeUp },
      },
      trusted: TrustedOperations.fromManifests(options.manifests, schema),
      free: options.free,
      log: options.log,
    },
    pages,
    pool,
    pools: { read: pool, command: await (orm.em.getConnection() as PostgreSqlConnection).getNativeClient() },
    close: async () => {
      await apollo.stop()
      await wakeUp.stop()
      await pool.end()
      await orm.close()
    },
  }
}
