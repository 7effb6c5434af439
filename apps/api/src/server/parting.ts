import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { FastifyInstance } from 'fastify'

/**
 * Lets clients part before the door is shut. Once the server is told to stop, whoever still sends is answered, each on a connection
 * that ends with the answer; only then does it stop listening. A connection closed while a request is on its way would be a reset,
 * and its sender could not know what became of it (promise R10). `longest` is in milliseconds; without a client there is no wait.
 */
export function partGently(app: FastifyInstance, longest: number): void {
  const connections = promisify<number>((tell) => app.server.getConnections(tell))
  app.addHook('preClose', async () => {
    const until = performance.now() + longest
    while (performance.now() < until && (await connections()) > 0) await sleep(20)
  })
}
