import type { FastifyReply, FastifyRequest } from 'fastify'

/** How a route answers. */
export type Answering<Parts> = (parts: Parts, request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>

/** What fails in a route that only asks the database fails because the database is away: the server answers that it is, and logs the cause. */
export const orAway =
  <Parts>(what: string, parts: Parts, answer: Answering<Parts>) =>
  (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
    answer(parts, request, reply).catch((cause: unknown) => {
      throw Object.assign(new Error(`${what} did not answer.`, { cause }), { statusCode: 503 })
    })
