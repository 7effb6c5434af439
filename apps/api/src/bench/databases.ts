import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import { createDatabase, type RunningPostgres, startPostgres } from '@dampingi/dev-server'
import pg from 'pg'
import { v4 } from 'uuid'
import { apiUrl, migrate } from '../database/migrate.ts'
import { openPool } from '../database/pool.ts'
import { demoPassword } from '../demo/demo-accounts.ts'
import { demoProgramme } from '../demo/demo-programme.ts'
import { loadGenerated } from '../demo/generated-cooperatives.ts'
import { loadDemo } from '../demo/load-demo.ts'
import { createAccounts } from '../identity/accounts.ts'
import { systemClock } from '../mechanisms/clock.ts'
import { benchSecret } from './served.ts'

/** What every visit written by the bench says, so that the next run finds and takes away what this one left. */
export const benchFindings = 'Ditulis oleh npm run bench.'

/** One database to measure on. */
export interface BenchDatabase {
  cooperatives: number
  /** Its address as the API's login role. */
  url: string
  pool: pg.Pool
  /** A Cookie header for each person who asks. */
  cookies: Map<string, string>
}

export const startBenchPostgres = (dataDir: string, log: (sentence: string) => void): Promise<RunningPostgres> =>
  startPostgres({ dataDir: join(dataDir, 'bench-postgres'), durable: true, log })

/** A migrated database with the demo and, beyond its 331, generated co-operatives; kept for the next run. */
export async function benchDatabase(
  server: RunningPostgres,
  cooperatives: number,
  usernames: readonly string[],
  log: (sentence: string) => void,
): Promise<BenchDatabase> {
  const ownerUrl = await databaseNamed(server, `cooperatives_${cooperatives}`)
  await migrate(ownerUrl, benchSecret)
  const pool = openPool({ connectionString: ownerUrl, max: 2 })
  const programme = demoProgramme({ today: systemClock.today() })
  await loadDemo(pool, programme)
  await createAccounts(pool, programme.persons, demoPassword)
  if (cooperatives > programme.cooperatives.length) await loadGenerated(pool, cooperatives, log)
  for (const statement of takeAway) await pool.query(statement, statement.includes('$1') ? [benchFindings] : [])
  await pool.query('vacuum analyze')
  return { cooperatives, url: apiUrl(ownerUrl, benchSecret), pool, cookies: await signIn(pool, usernames) }
}

async function databaseNamed(server: RunningPostgres, name: string): Promise<string> {
  const asServer = new pg.Client({ connectionString: server.url })
  await asServer.connect()
  const { rowCount } = await asServer
    .query('select from pg_database where datname = $1', [name])
    .finally(() => asServer.end())
  if (rowCount === 0) return createDatabase({ serverUrl: server.url, name })
  const url = new URL(server.url)
  url.pathname = `/${name}`
  return url.href
}

/** Takes away what an earlier run wrote, so that every run measures the same tables. */
const takeAway: readonly string[] = [
  `delete from record_id where id in (select id from visit where findings = $1
     union all select e.id from timeline_event e join visit v on v.id = e.subject_id where v.findings = $1)`,
  'delete from timeline_event where subject_id in (select id from visit where findings = $1)',
  'delete from visit where findings = $1',
  'delete from command_log',
  `update timeline_head h set (sequence, hash) = (
     select coalesce(max(e.sequence), 0), (array_agg(e.hash order by e.sequence desc))[1]
     from timeline_event e where e.cooperative_id = h.chain_id)`,
  'delete from auth.session',
]

/** A session for each person, as signing in leaves it: a row in the database and a signed cookie. */
async function signIn(pool: pg.Pool, usernames: readonly string[]): Promise<Map<string, string>> {
  const cookies = new Map<string, string>()
  for (const username of usernames) {
    const token = v4()
    const { rowCount } = await pool.query(
      `insert into auth.session (id, token, "userId", "expiresAt", "createdAt", "updatedAt")
       select $1, $2, id, now() + interval '12 hours', now(), now() from auth."user" where username = $3`,
      [v4(), token, username],
    )
    if (rowCount !== 1) throw new Error(`The demo has no account ${username}.`)
    const signature = createHmac('sha256', benchSecret).update(token).digest('base64')
    cookies.set(username, `dampingi.session_token=${encodeURIComponent(`${token}.${signature}`)}`)
  }
  return cookies
}
