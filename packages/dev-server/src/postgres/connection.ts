import pg from 'pg'

export const OWNER = 'owner'

/** The address of a database for its owner. */
export function ownerUrl(port: number, database = 'postgres') {
  return `postgres://${OWNER}@127.0.0.1:${port}/${encodeURIComponent(database)}`
}

export type Answer = { dataDir: string; durable: boolean }

/** What the server says about itself, or null while it does not answer. */
export async function ask(url: string): Promise<Answer | null> {
  try {
    return await withClient(url, async (client) => {
      const { rows } = await client.query(
        `select current_setting('data_directory') as "dataDir", current_setting('fsync') = 'on' as durable`,
      )
      return rows[0]
    })
  } catch {
    return null
  }
}

/** Runs `work` on one connection and closes it, whatever happens. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    application_name: 'dampingi-dev-server',
  })
  // A server that stops in between also breaks idle connections; the query in flight already carries that error.
  client.on('error', () => {})
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}
