import type { FastifyInstance } from 'fastify'
import type { Clock } from '../mechanisms/clock.ts'
import type { Sessions } from '../mechanisms/scope.ts'
import { type Answering, orAway } from '../server/or-away.ts'
import type { Auth } from './auth.ts'
import { changePassword } from './change-password.ts'
import { askLibrary, passCookies } from './library-call.ts'
import type { NoteSecurityEvent } from './security-events.ts'
import { signIn } from './sign-in.ts'

/** What the routes of sign-in stand on. */
export interface IdentityParts {
  auth: Auth
  sessions: Sessions
  clock: Clock
  sessionToken: (cookie: string | undefined) => string | null
  note: NoteSecurityEvent
}

/** Signing in and out, one's own password, and whether anybody is signed in. No other route of the auth library exists here. */
export async function registerIdentity(app: FastifyInstance, parts: IdentityParts): Promise<void> {
  app.post('/api/auth/sign-in/username', orAway('Sign-in', parts, signIn))
  app.post('/api/auth/change-password', orAway('Sign-in', parts, changePassword))
  app.post('/api/auth/sign-out', orAway('Sign-in', parts, signOut))
  app.get('/api/auth/session', orAway('Sign-in', parts, tellSession))
}

const signOut: Answering<IdentityParts> = async ({ auth, note }, request, reply) => {
  passCookies(await askLibrary(auth, '/sign-out', request, {}), reply)
  note('SIGNED_OUT', { request: request.id })
  return reply.send({ ok: true })
}

/** A page asks this before it asks for data, so that nobody being signed in is an answer and no failure. */
const tellSession: Answering<IdentityParts> = async ({ sessions, clock, sessionToken }, request, reply) => {
  const token = sessionToken(request.headers.cookie)
  const session = token === null ? null : await sessions.identify(token, clock.today())
  return reply.send({ signedIn: session !== null })
}
