import type { Pool, PoolClient } from 'pg'

/**
 * Gives back connections that break while a transaction has them. The ORM rolls such a transaction back on the broken connection,
 * which fails, and it never gives back what it could not roll back: after as many losses as the pool has places every command would
 * wait for ever (promise R11). To be given the pool before it has its first connection.
 */
export function giveBackLostConnections(pool: Pick<Pool, 'on'>): void {
  const inUse = new WeakSet<PoolClient>()
  pool.on('acquire', (client) => void inUse.add(client))
  pool.on('release', (_error, client) => void inUse.delete(client))
  pool.on('connect', (client) => {
    client.once('end', () => {
      if (!inUse.has(client)) return
      client.release(true)
      // Whoever had it may still give it back.
      client.release = () => undefined
    })
  })
}
