import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** What a page of ours may load and do: only what we serve ourselves, nothing inline. Promise S5. */
export const contentPolicy = [
  "default-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
  "img-src 'self' blob: data:",
  "worker-src 'self'",
].join('; ')

const headers: Record<string, string> = {
  'content-security-policy': contentPolicy,
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(self), geolocation=(self)',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  // Whatever is not said to be kept is private: the API's answers, errors and 404 alike.
  'cache-control': 'no-store',
}

const oneYear = 'max-age=31536000; includeSubDomains'

/** The armour of a response; also of those that are written before the server knows a route. */
export const armourOf = (secure: boolean): Record<string, string> =>
  secure ? { ...headers, 'strict-transport-security': oneYear } : headers

/** Gives every response its armour, and refuses what another site sends with our user's cookie. */
export function wearArmour(
  app: FastifyInstance,
  { origins, secure }: { origins: readonly string[]; secure: boolean },
): void {
  const ours = new Set(origins)
  const armour = armourOf(secure)
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(armour)
    reply.header('x-request-id', request.id)
    if (request.headers.host === undefined && request.raw.httpVersion !== '1.0') withoutHost(reply)
    else if (foreign(request, ours)) refuse(reply)
    else done()
  })
}

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/** A write whose Origin is not ours, or which the browser says comes from another site. `null` is foreign. Promise S6. */
function foreign(
  { method, headers: { origin, 'sec-fetch-site': site } }: FastifyRequest,
  ours: ReadonlySet<string>,
): boolean {
  if (reading.has(method)) return false
  if (origin !== undefined) return !ours.has(origin)
  return site !== undefined && !['same-origin', 'none'].includes(String(site))
}

const withoutHost = (reply: FastifyReply): FastifyReply =>
  reply.code(400).send({ error: { message: 'Permintaan tanpa nama situs. / The request names no host.' } })

const refuse = (reply: FastifyReply): FastifyReply =>
  reply
    .code(403)
    .send({ error: { message: 'Permintaan dari situs lain ditolak. / A request from another site is refused.' } })
