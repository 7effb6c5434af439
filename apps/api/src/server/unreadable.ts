import { STATUS_CODES } from 'node:http'
import type { FastifyInstance, FastifyReply, FastifyServerOptions } from 'fastify'
import { v7 } from 'uuid'
import { armourOf } from './armour.ts'

const words: Record<number, string> = {
  400: 'Permintaan tidak dapat dibaca. / The request cannot be read.',
  408: 'Terlalu lama. Coba lagi. / Too slow. Try again.',
  417: 'Permintaan ini mengharapkan sesuatu yang tidak ada. / The request expects what is not there.',
  414: 'Alamat terlalu panjang. / The address is too long.',
  431: 'Kepala permintaan terlalu besar. Hapus kuki situs ini, lalu coba lagi. / The headers are too large. Delete the cookies of this site and try again.',
}

const statusOf: Record<string, number> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  FST_ERR_MAX_PARAM_LENGTH: 414,
  HPE_HEADER_OVERFLOW: 431,
}

/** The answer that says as little as the others, and wears the same armour. */
function unreadable(secure: boolean, status: number): { headers: Record<string, string>; body: string } {
  const reference = v7()
  const body = JSON.stringify({ error: { message: words[status], reference } })
  return {
    headers: { ...armourOf(secure), 'x-request-id': reference, 'content-type': 'application/json; charset=utf-8' },
    body,
  }
}

/** Answers a request that expects anything but to go on, which Node would do without the armour. */
export function answerExpectations(app: FastifyInstance, secure: boolean): void {
  app.server.on('checkExpectation', (_request, response) => {
    const { headers, body } = unreadable(secure, 417)
    response.writeHead(417, headers).end(body)
  })
}

/**
 * Answers what no route and no hook ever sees: an address that is none, a request that is no HTTP, a client that is too slow. They wear
 * the same armour as every other answer and say as little.
 */
export function answerUnreadable(
  secure: boolean,
): Pick<FastifyServerOptions, 'frameworkErrors' | 'clientErrorHandler'> {
  const answerOf = ({ code }: { code?: string }) => {
    const status = statusOf[code ?? ''] ?? 400
    return { status, ...unreadable(secure, status) }
  }
  return {
    frameworkErrors: (error, _request, reply) => {
      const { status, headers, body } = answerOf(error)
      return (reply as FastifyReply).code(status).headers(headers).send(body)
    },
    clientErrorHandler: (error, socket) => {
      if (error.code === 'ECONNRESET' || socket.destroyed) return
      const { status, headers, body } = answerOf(error)
      const lines = Object.entries({
        ...headers,
        'content-length': String(Buffer.byteLength(body)),
        connection: 'close',
      })
      const head = lines.map(([name, value]) => `${name}: ${value}`).join('\r\n')
      if (socket.writable) socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head}\r\n\r\n${body}`)
      // Whoever does not read the answer does not keep the connection.
      setTimeout(() => socket.destroy(), 1_000).unref()
    },
  }
}
