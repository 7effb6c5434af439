import { createHmac, timingSafeEqual } from 'node:crypto'

/** The names that the session cookie goes by: plain on http, with the host's prefix on https. */
const sessionCookies = ['__Host-dampingi.session_token', 'dampingi.session_token']

/** Reads the session's token out of a Cookie header. The cookie is signed by the auth library; a forged one is no token. */
export function sessionTokenReader(secret: string): (cookie: string | undefined) => string | null {
  return (cookie) => {
    const signed = signedValueOf(cookie)
    const dot = signed?.lastIndexOf('.') ?? -1
    if (signed === null || dot < 1) return null
    const token = signed.slice(0, dot)
    const expected = createHmac('sha256', secret).update(token).digest()
    const given = Buffer.from(signed.slice(dot + 1), 'base64')
    return given.length === expected.length && timingSafeEqual(given, expected) ? token : null
  }
}

function signedValueOf(cookie: string | undefined): string | null {
  for (const part of (cookie ?? '').split(/;\s*/)) {
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
