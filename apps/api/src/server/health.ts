import type { FastifyInstance } from 'fastify'

/** `GET /health/live`: the process is there. `GET /health/ready`: it can work. Neither tells a stranger anything else. Promise O1. */
export function registerHealth(app: FastifyInstance, ready: () => Promise<boolean>): void {
  app.get('/health/live', async () => ({ live: true }))
  app.get('/health/ready', async (_request, reply) => {
    const able = await ready().catch(() => false)
    return reply.code(able ? 200 : 503).send({ ready: able })
  })
}
