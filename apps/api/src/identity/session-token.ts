import { createHmac, timingSafeEqual } from 'node:crypto'

/** The names that the session cookie goes by: plain on http, with the host's prefix on https. */
const sessionCookies = ['__Host-dampingi.session_token', 'dampingi.session_token']

/** Whether a Set-Cookie header is about the session. */
export const setsSession = (header: string): boolean => sessionCookies.some((name) => header.startsWith(`${name}=`))

/** How many verified headers a process remembers: a signature is checked once and not at each request. */
const mostRemembered = 10_000
/** A header longer than ours is read anew each time, so that remembering cannot be made to cost much. */
const longestRemembered = 500

/**
 * Reads the session's token out of a Cookie header. The cookie is signed by the auth library; a forged one is no token. What is
 * remembered is only that a signature is right: whether the session still lives is asked of the database each time.
 */
export function sessionTokenReader(secret: string): (cookie: string | undefined) => string | null {
  const verified = new Map<string, string>()
  return (cookie) => {
    if (cookie === undefined) return null
    const known = verified.get(cookie)
    if (known !== undefined) return known
    const signed = signedValueOf(cookie)
    const token = signed === null ? null : verifiedToken(secret, signed)
    if (token === null || cookie.length > longestRemembered) return token
    if (verified.size >= mostRemembered) verified.clear()
    verified.set(cookie, token)
    return token
  }
}

function verifiedToken(secret: string, signed: string): string | null {
  const dot = signed.lastIndexOf('.')
  if (dot < 1) return null
  const token = signed.slice(0, dot)
  const expected = createHmac('sha256', secret).update(token).digest()
  const given = Buffer.from(signed.slice(dot + 1), 'base64')
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null
}

function signedValueOf(cookie: string): string | null {
  for (const part of cookie.split(/;\s*/)) {
    const [name = '', ...value] = part.split('=')
    if (!sessionCookies.includes(name)) continue
    try {
      return decodeURIComponent(value.join('='))
    } catch {
      return null
    }
  }
  return null
}
