import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Auth } from './auth.ts'

/** The routes of the auth library that the portals use; the rest of it does not exist here. */
const served = ['/api/auth/sign-in/username', '/api/auth/sign-out']

const words: Record<number, string> = {
  401: 'Nama pengguna atau kata sandi tidak cocok. / The user name or the password does not match.',
  503: 'Server sedang tidak dapat dipakai. Coba lagi sebentar. / The server is away. Try again shortly.',
  429: 'Terlalu banyak percobaan. Tunggu sebentar, lalu coba lagi. / Too many attempts. Wait a little, then try again.',
}
const unreadable = 'Isi nama pengguna dan kata sandi. / Give the user name and the password.'

/** Signing in and out. Of the library's answer only the status and the cookie go on: its body would tell the page the session's token. */
export async function registerAuth(app: FastifyInstance, auth: Auth): Promise<void> {
  for (const url of served) app.post(url, (request, reply) => pass(auth, url, request, reply))
}

async function pass(auth: Auth, url: string, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const origin = String(auth.options.baseURL)
  const asked = new Request(`${origin}${url}`, {
    method: 'POST',
    headers: headersOf(request, origin),
    body: JSON.stringify(request.body ?? {}),
  })
  const answer = await auth.handler(asked).catch(unavailable)
  for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie)
  if (answer.ok) return reply.send({ ok: true })
  const status = answer.status >= 500 ? 503 : answer.status
  const retry = status === 503 ? '5' : answer.headers.get('x-retry-after')
  if (retry !== null) reply.header('retry-after', retry)
  return reply.code(status).send({ error: { message: words[status] ?? unreadable } })
}

/**
 * The library believes any forwarded address, so it is told only the one that the connection came from. It refuses a cookie without an
 * Origin, which a client that is no browser does not send; a foreign one was refused before, so it is told our own.
 */
function headersOf({ ip, headers }: FastifyRequest, origin: string): Headers {
  const passed = new Headers({ 'content-type': 'application/json', 'x-dampingi-address': ip, origin })
  for (const name of ['cookie', 'user-agent'] as const) {
    const value = headers[name]
    if (typeof value === 'string') passed.set(name, value)
  }
  return passed
}

/** The library throws when its database is away. The server answers that it is, and logs the cause. */
function unavailable(cause: unknown): never {
  throw Object.assign(new Error('The auth library did not answer.', { cause }), { statusCode: 503 })
}
