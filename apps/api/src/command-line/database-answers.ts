import pg from 'pg'
import { StartRefused } from '../server/configuration.ts'

const leastVersion = 15

/**
 * Refuses a PostgreSQL of one's own that cannot be used, before anything else is begun: it does not answer, it knows neither user nor
 * database, or it is too old. Each is a sentence that says what to do; the password is in none.
 */
export async function databaseAnswers(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
  } catch (error) {
    throw whyNot(error as Error & { code?: string }, client)
  }
  try {
    const { rows } = await client.query<{ version: string }>(`select current_setting('server_version_num') as version`)
    const version = Math.floor(Number(rows[0]?.version) / 10_000)
    if (version < leastVersion)
      throw new StartRefused(
        `PostgreSQL ${version} is too old: DATABASE_URL needs ${leastVersion} or newer. Upgrade it, or leave DATABASE_URL out for the embedded one.`,
      )
  } finally {
    await client.end()
  }
}

function whyNot({ code, message }: { code?: string; message: string }, client: pg.Client): StartRefused {
  const { host, port, user, database } = client
  const where = `${host}:${port}`
  if (code === '28P01' || code === '28000')
    return new StartRefused(
      `PostgreSQL at ${where} refuses the user "${user}". Correct user and password in DATABASE_URL.`,
    )
  if (code === '3D000')
    return new StartRefused(
      `PostgreSQL at ${where} has no database "${database}". Make it (createdb ${database}), or name another in DATABASE_URL.`,
    )
  return new StartRefused(
    `No PostgreSQL answers at ${where} (${code ?? message}). Start it, correct DATABASE_URL, or leave DATABASE_URL out for the embedded one.`,
  )
}
