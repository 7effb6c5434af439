import pg from 'pg'
import type { Figures } from './served.ts'

let statements = 0
let roundTrips = 0

/** One server in a process of its own: says its port, and its figures when asked. Ends when the bench does. */
export async function run([kind, databaseUrl]: string[]): Promise<void> {
  countOnTheWire()
  const { port } = await (kind === 'api'
    ? (await import('./serve-api.ts')).serveApi
    : (await import('./serve-by-hand.ts')).serveByHand)(databaseUrl as string)
  process.on('message', () => {
    const figures: Figures = { statements, roundTrips, residentBytes: process.memoryUsage.rss() }
    statements = 0
    roundTrips = 0
    process.send?.(figures)
  })
  process.on('disconnect', () => process.exit(0))
  process.on('SIGINT', () => undefined)
  process.send?.({ port })
}

/** Counts what `pg` sends: every execution of a statement, and every message group that waits for an answer. */
function countOnTheWire(): void {
  const wire = pg.Connection.prototype as unknown as Record<'query' | 'execute' | 'sync', (...args: unknown[]) => void>
  const counted = (method: 'query' | 'execute' | 'sync', count: () => void): void => {
    const send = wire[method]
    wire[method] = function (...args) {
      count()
      send.apply(this, args)
    }
  }
  counted('query', () => {
    statements += 1
    roundTrips += 1
  })
  counted('execute', () => {
    statements += 1
  })
  counted('sync', () => {
    roundTrips += 1
  })
}
