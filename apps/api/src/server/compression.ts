import { gzip } from 'node:zlib'
import type { FastifyInstance } from 'fastify'

/** A smaller answer fits into one packet anyway. */
const leastBytes = 1024

/**
 * Answers in JSON go out compressed to who takes it: a day's data of a phone is a fifth of its size then. Files are compressed when
 * they are built; what is written as a stream is left alone. An answer holds no secret beside what the asker wrote, so its length
 * tells nothing.
 */
export function compressAnswers(app: FastifyInstance): void {
  app.addHook('onSend', (request, reply, payload, done) => {
    if (typeof payload !== 'string' || payload.length < leastBytes || reply.hasHeader('content-encoding'))
      return done(null, payload)
    if (!String(reply.getHeader('content-type')).includes('json')) return done(null, payload)
    reply.header('vary', 'accept-encoding')
    if (!/\bgzip\b/.test(String(request.headers['accept-encoding']))) return done(null, payload)
    reply.header('content-encoding', 'gzip')
    reply.removeHeader('content-length')
    gzip(payload, { level: 4 }, done)
  })
}
