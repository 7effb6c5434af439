import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'

/** As long as a browser keeps a cookie at most, in seconds. */
const longest = 400 * 24 * 60 * 60

/**
 * A browser that an account was once signed in from bears a cookie that says so, signed for this account. Guesses of strangers do not
 * count against it, so that nobody is locked out by them on her own device; its own failures count for itself. It opens nothing.
 */
export class KnownDevices {
  private readonly name: string

  constructor(private readonly options: { secret: string; secure: boolean }) {
    this.name = options.secure ? '__Host-dampingi.device' : 'dampingi.device'
  }

  /** The id of the device, if this account was signed in from it; null for any other, or a forged one. */
  find(cookies: string | undefined, username: string): string | null {
    const pair = (cookies ?? '').split(/;\s*/).find((part) => part.startsWith(`${this.name}=`))
    const [id = '', given = ''] = pair?.slice(this.name.length + 1).split('.') ?? []
    const [expected, found] = [this.signature(id, username), Buffer.from(given)]
    return expected.length === found.length && timingSafeEqual(expected, found) ? id : null
  }

  /** The Set-Cookie header for a new device of this account. */
  cookieFor(username: string): string {
    const id = randomUUID()
    const flags = ['HttpOnly', 'SameSite=Lax', 'Path=/', ...(this.options.secure ? ['Secure'] : [])]
    return [`${this.name}=${id}.${this.signature(id, username)}`, `Max-Age=${longest}`, ...flags].join('; ')
  }

  private signature(id: string, username: string): Buffer {
    const subject = `device ${id} of ${username.toLowerCase()}`
    return Buffer.from(createHmac('sha256', this.options.secret).update(subject).digest('hex'))
  }
}
