import type { FastifyReply, FastifyRequest } from 'fastify'
import { askLibrary, passCookies } from './library-call.ts'
import { refuse, tooManyAttempts } from './refusals.ts'
import type { IdentityParts } from './routes.ts'

/** Signs somebody in. An unknown name and a wrong password are one answer; what the limit refuses is not looked at. Promise S3. */
export async function signIn(
  parts: IdentityParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { username, password } = (request.body ?? {}) as Record<string, unknown>
  if (typeof username !== 'string' || typeof password !== 'string') return refuse(reply, 'UNREADABLE')
  const { attempts, devices } = parts.auth
  const account = attempts.accountKey(username)
  const device = devices.find(request.headers.cookie, username)
  const begun = await attempts.begin({ username, address: request.ip, device })
  if (!('attempt' in begun)) {
    parts.note('ATTEMPTS_LIMITED', { request: request.id, account })
    return tooManyAttempts(reply, begun.retryAfterSeconds)
  }
  const answer = await askLibrary(parts.auth, '/sign-in/username', request, { username, password })
  if (!answer.ok) {
    await attempts.failed(begun.attempt)
    parts.note('SIGN_IN_FAILED', { request: request.id, account })
    return refuse(reply, 'WRONG_SIGN_IN')
  }
  await attempts.takeBack(begun.attempt)
  return enter(parts, {
    request,
    reply,
    answer,
    account,
    newDevice: device === null ? devices.cookieFor(username) : null,
  })
}

/** The password was right. Whose account is closed or whose contract is over gets a sentence and no session. */
async function enter(
  { auth, sessions, clock, sessionToken, note }: IdentityParts,
  {
    request,
    reply,
    answer,
    account,
    newDevice,
  }: { request: FastifyRequest; reply: FastifyReply; answer: Response; account: string; newDevice: string | null },
): Promise<FastifyReply> {
  const token = sessionToken(answer.headers.getSetCookie()[0]?.split(';')[0]) ?? ''
  if ((await sessions.identify(token, clock.today())) === null) {
    await auth.pool.query('delete from auth.session where token = $1', [token])
    note('SIGN_IN_NOT_ACTIVE', { request: request.id, account })
    return refuse(reply, 'NOT_ACTIVE')
  }
  note('SIGNED_IN', { request: request.id, account })
  passCookies(answer, reply)
  if (newDevice !== null) reply.header('set-cookie', newDevice)
  return reply.send({ ok: true })
}
