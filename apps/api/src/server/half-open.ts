import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'

/**
 * Keeps at most so many connections that have not asked anything yet. One more, and the one that has waited longest is closed: who
 * only opens connections pushes out his own, and whoever comes to ask gets through (promise R8).
 */
export function limitHalfOpen(app: FastifyInstance, most: number): void {
  // A set keeps the order in which its members came.
  const silent = new Set<Socket>()
  app.server.on('connection', (socket: Socket) => {
    silent.add(socket)
    socket.once('close', () => silent.delete(socket))
    const [oldest] = silent
    if (silent.size > most) oldest?.destroy()
  })
  app.server.on('request', ({ socket }: IncomingMessage) => silent.delete(socket))
}
