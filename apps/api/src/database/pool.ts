import pg from 'pg'

/**
 * Connections to a database. One that breaks while nobody uses it, as when the server stops or says goodbye first, is no
 * error of anybody: the pool has given it up already, and the next who asks gets a new one.
 */
export function openPool(options: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(options)
  pool.on('error', () => undefined)
  return pool
}
