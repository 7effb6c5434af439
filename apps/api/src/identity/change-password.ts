import type { FastifyReply, FastifyRequest } from 'fastify'
import { commonPasswords } from './common-passwords.ts'
import { askLibrary, passCookies } from './library-call.ts'
import { passwordProblem } from './password-rules.ts'
import { refuse, tooManyAttempts } from './refusals.ts'
import type { IdentityParts } from './routes.ts'

/**
 * Gives the signed-in person a new password. Every session of hers ends, this one too, which goes on under a new cookie. The present
 * password is guessed as slowly here as at the door.
 */
export async function changePassword(
  parts: IdentityParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { auth, sessions, note } = parts
  const person = await whoAsks(parts, request)
  if (person === null) return refuse(reply, 'SESSION_OVER')
  const { currentPassword: current, newPassword: password } = (request.body ?? {}) as Record<string, unknown>
  if (!isReadable(current) || !isReadable(password)) return refuse(reply, 'UNREADABLE')
  const problem = passwordProblem({ password, current, ...person }, await commonPasswords())
  if (problem !== null) return refuse(reply, problem)
  const of = { request: request.id, account: auth.attempts.accountKey(person.username) }
  const device = auth.devices.find(request.headers.cookie, person.username)
  const begun = await auth.attempts.begin({ username: person.username, address: request.ip, device })
  if (!('attempt' in begun)) {
    note('ATTEMPTS_LIMITED', of)
    return tooManyAttempts(reply, begun.retryAfterSeconds)
  }
  const asked = { currentPassword: current, newPassword: password, revokeOtherSessions: true }
  const answer = await askLibrary(auth, '/change-password', request, asked)
  if (!answer.ok) {
    await auth.attempts.failed(begun.attempt)
    note('PASSWORD_CHANGE_FAILED', of)
    return refuse(reply, answer.status === 401 ? 'SESSION_OVER' : 'WRONG_PASSWORD')
  }
  await auth.attempts.takeBack(begun.attempt)
  sessions.forget(person.token)
  note('PASSWORD_CHANGED', of)
  passCookies(answer, reply)
  return reply.send({ ok: true })
}

/** A text that a person can have typed: no null byte, no half of a character (promise A5). */
const isReadable = (text: unknown): text is string =>
  typeof text === 'string' && !text.includes('\0') && text.isWellFormed()

/** The person of a session that lives, by the names that a password may not hold. */
async function whoAsks(
  { auth, sessions, clock, sessionToken }: IdentityParts,
  request: FastifyRequest,
): Promise<{ token: string; name: string; username: string } | null> {
  const token = sessionToken(request.headers.cookie)
  const session = token === null ? null : await sessions.identify(token, clock.today())
  if (session === null) return null
  const { rows } = await auth.pool.query<{ name: string; username: string }>(
    'select name, username from auth."user" where id = $1',
    [session.viewer.personId],
  )
  return rows[0] === undefined ? null : { token: session.token, ...rows[0] }
}
