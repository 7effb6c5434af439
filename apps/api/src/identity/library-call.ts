import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Auth } from './auth.ts'
import { setsSession } from './session-token.ts'

/**
 * Asks the auth library. Of its answer only the status and the cookies are used: its body would tell the page the session's token. It
 * believes any forwarded address, so it is told only the one that the connection came from. It refuses a cookie without an Origin, which
 * a client that is no browser does not send; a foreign one was refused before, so it is told our own.
 */
export function askLibrary({ library }: Auth, path: string, request: FastifyRequest, body: unknown): Promise<Response> {
  const origin = String(library.options.baseURL)
  const headers = new Headers({ 'content-type': 'application/json', 'x-dampingi-address': request.ip, origin })
  for (const name of ['cookie', 'user-agent'] as const) {
    const value = request.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  const asked = new Request(`${origin}/api/auth${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  return library.handler(asked).then(unlessAway)
}

/** The library answers so, or throws, when its database is away. */
function unlessAway(answer: Response): Response {
  if (answer.status >= 500) throw new Error(`The auth library answered ${answer.status}.`)
  return answer
}

/** Passes the session's cookie on; the library also clears some that we never set. */
export function passCookies(answer: Response, reply: FastifyReply): void {
  for (const cookie of answer.headers.getSetCookie().filter(setsSession)) reply.header('set-cookie', cookie)
}
