import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startPostgres } from '@dampingi/dev-server'
import type pg from 'pg'
import { type Logger, pino } from 'pino'
import { openApplication } from '../application.ts'
import { apiUrl, migrate } from '../database/migrate.ts'
import { openPool } from '../database/pool.ts'
import { demoAccounts, demoPassword } from '../demo/demo-accounts.ts'
import { type DemoProgramme, demoProgramme } from '../demo/demo-programme.ts'
import { loadDemo } from '../demo/load-demo.ts'
import { createAccounts } from '../identity/accounts.ts'
import { authPool, createAuth } from '../identity/auth.ts'
import { sessionTokenReader } from '../identity/session-token.ts'
import { systemClock } from '../mechanisms/clock.ts'
import { ClockWatch, databaseClock, timeServer } from '../server/clock-watch.ts'
import { type Configuration, makeDataFolder, readConfiguration, StartRefused } from '../server/configuration.ts'
import { Closing } from '../server/drain.ts'
import { createHttpServer } from '../server/http-server.ts'
import { operationManifests } from '../server/portals.ts'
import { readiness } from '../server/readiness.ts'
import { releasedManifests } from '../server/released-operations.ts'
import { databaseAnswers } from './database-answers.ts'
import { tryPort, whyNotListening } from './port.ts'

const say = (sentence: string): void => console.log(sentence)

/** Starts the whole product: database, migrations, demo, API and portals. What stands in the way is told in a sentence. */
export async function run(): Promise<void> {
  const draining = new AbortController()
  const closing = new Closing(
    () => draining.abort(),
    (sentence) => console.error(sentence),
  )
  closing.onSignals()
  try {
    await start(readConfiguration(process.env), closing, draining.signal)
  } catch (error) {
    const told = error instanceof StartRefused || (error as { code?: string }).code === undefined
    console.error(told ? (error as Error).message : `Dampingi could not start: ${(error as Error).message}`)
    await closing.stop(1)
  }
}

async function start(configuration: Configuration, closing: Closing, draining: AbortSignal): Promise<void> {
  const { production, secret, origins, secure, trustedProxies, dataDir } = configuration
  closing.stopWithin = configuration.stopWithin
  makeDataFolder(dataDir)
  await tryPort(configuration)
  if (configuration.databaseUrl !== null) await databaseAnswers(configuration.databaseUrl)
  const ownerUrl = configuration.databaseUrl ?? (await embedded(dataDir, closing))
  say('Bringing the database to the present schema …')
  await migrate(ownerUrl, secret)
  const programme = production ? null : await demo(ownerUrl, dataDir)
  const databaseUrl = apiUrl(ownerUrl, secret)
  const logger = pino({ base: null }, logFile(join(dataDir, 'api.log')))
  const log = (reference: string, cause: unknown) =>
    logger.error({ reference, cause: cause instanceof Error ? cause.stack : String(cause) })
  const application = await openApplication({
    databaseUrl,
    clock: systemClock,
    manifests: [...operationManifests(), ...releasedManifests()],
    free: !production,
    log,
  })
  closing.add(application.close)
  closing.add(everyDay(() => application.pages.forgetOldParts(), log))
  const watch = watchClock(application.pool, configuration, logger)
  closing.add(async () => watch.stop())
  const accounts = authPool(databaseUrl)
  closing.add(() => accounts.end())
  const app = await createHttpServer({
    origins,
    secure,
    trustedProxies,
    auth: createAuth(accounts, { secret, origins, secure }),
    graphql: { ...application.graphql, sessionToken: sessionTokenReader(secret), draining },
    pages: application.pages,
    ready: readiness({
      pool: application.pool,
      draining,
      dataDir: configuration.databaseUrl === null ? dataDir : null,
    }),
    metricsToken: configuration.metricsToken,
    pools: application.pools,
    clockAhead: watch.ahead,
    demo: !production,
    logger,
  })
  closing.add(() => app.close())
  await listen(app, configuration)
  announce(configuration, programme)
}

function watchClock(pool: pg.Pool, { timeServer: address }: Configuration, logger: Logger): ClockWatch {
  const named = address === null ? [] : [timeServer(address, { clock: systemClock })]
  const watch = new ClockWatch([databaseClock(pool, systemClock), ...named], logger)
  watch.start()
  return watch
}

/** Does something now and once a day, and gives what ends it. */
function everyDay(work: () => Promise<void>, log: (reference: string, cause: unknown) => void): () => Promise<void> {
  const once = () => void work().catch((cause: unknown) => log('every day', cause))
  once()
  const timer = setInterval(once, 24 * 60 * 60 * 1_000).unref()
  return async () => clearInterval(timer)
}

/** Lines are written many at once, after a second at the latest: a write for each would cost as much as the answer's own. */
function logFile(dest: string): ReturnType<typeof pino.destination> {
  const file = pino.destination({ dest, sync: false, minLength: 4_096, periodicFlush: 1_000 })
  process.on('exit', () => file.flushSync())
  return file
}

/** The owner's address of a PostgreSQL from an npm package, in a folder of the project. */
async function embedded(dataDir: string, closing: Closing): Promise<string> {
  say('Starting PostgreSQL …')
  const postgres = await startPostgres({ dataDir: join(dataDir, 'postgres'), durable: true, log: say })
  closing.add(() => postgres.stop())
  return postgres.url
}

/** Loads the demo where there is no programme yet, and tells the accounts that open it. */
async function demo(ownerUrl: string, dataDir: string): Promise<DemoProgramme> {
  say('Loading the demo programme …')
  const programme = demoProgramme({ today: systemClock.today() })
  const pool = openPool({ connectionString: ownerUrl, max: 1 })
  try {
    await loadDemo(pool, programme)
    await createAccounts(pool, programme.persons, demoPassword)
  } finally {
    await pool.end()
  }
  writeFileSync(join(dataDir, 'demo-accounts.json'), `${JSON.stringify(demoAccounts(programme), null, 2)}\n`)
  return programme
}

async function listen(app: Awaited<ReturnType<typeof createHttpServer>>, { port, host }: Configuration): Promise<void> {
  try {
    await app.listen({ port, host })
  } catch (error) {
    throw whyNotListening(error, port)
  }
}

function announce({ port, dataDir }: Configuration, programme: DemoProgramme | null): void {
  const address = `http://localhost:${port}`
  say(`\nDampingi is ready at ${address}/`)
  for (const path of ['/ba/', '/pmo/', '/bank/', '/bulog/', '/graphql']) say(`  ${address}${path}`)
  if (programme === null) return
  say(`\nDemo data, nothing in it is real. Password of all accounts: ${demoPassword}`)
  say(
    '  /ba/     ba01 … ba32\n  /pmo/    pmo1, pmo2, dinas, admin, admin2\n  /bank/   bri-reviewer, bri-approver (so for bni, mandiri, bsi)\n  /bulog/  bulog1, bulog2',
  )
  say(`All of them: ${join(dataDir, 'demo-accounts.json')}. Stop with Ctrl-C.`)
}
