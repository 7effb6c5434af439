import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify'

export const notFound = (reply: FastifyReply): FastifyReply =>
  reply.code(404).send({ error: { message: 'Alamat ini tidak ada. / There is nothing at this address.' } })

const words: Record<number, string> = {
  408: 'Terlalu lama. Coba lagi. / Too slow. Try again.',
  413: 'Kiriman terlalu besar, paling banyak 1 MB. Kirim lebih sedikit. / Too large, at most 1 MB. Send less at once.',
  415: 'Kirim sebagai application/json. / Send it as application/json.',
  429: 'Terlalu sering. Coba lagi sebentar. / Too often. Try again shortly.',
  503: 'Server sedang tidak dapat dipakai. Coba lagi sebentar. / The server is away. Try again shortly.',
}

/** How whatever goes wrong outside GraphQL is answered: a sentence, never a stack. What we did not foresee is logged under a reference. */
export function answerFailures(app: FastifyInstance, log: (reference: string, cause: unknown) => void): void {
  app.setNotFoundHandler((_request, reply) => notFound(reply))
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500
    if (status < 500) {
      return reply
        .code(status)
        .send({ error: { message: words[status] ?? 'Permintaan tidak dapat dibaca. / The request cannot be read.' } })
    }
    log(request.id, error.cause ?? error)
    if (status === 503)
      return reply
        .code(503)
        .header('retry-after', '5')
        .send({ error: { message: words[503], reference: request.id } })
    return reply.code(500).send({
      error: {
        message: `Gangguan di server. Nomor rujukan ${request.id}. / Server fault. Reference ${request.id}.`,
        reference: request.id,
      },
    })
  })
}
