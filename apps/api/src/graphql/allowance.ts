import { GraphQLError } from 'graphql'
import { tooMuch } from './limits.ts'

/** What one request took of its session's allowance, and what is left of it: `extensions.cost`. In rows. */
export interface Taken {
  asked: number
  left: number
}

/** A session that asks nothing for so long, in milliseconds, has its whole allowance again and needs no memory. */
const minute = 60_000

/**
 * How many rows a session may ask for in a minute, refilled as time goes by: promise A6. Each process counts for itself, so that a
 * session spread over several may ask for as many times more.
 */
export class Allowance {
  private readonly sessions = new Map<string, { left: number; at: number }>()
  private swept = 0

  /** `rows` a minute; Infinity lets everything through. */
  constructor(private readonly rows: number) {}

  /** Takes the cost of one operation at `now`, in milliseconds; throws `TOO_MANY_REQUESTS` with how long to wait, or `TOO_COSTLY`. */
  take(token: string, asked: number, now: number): Taken | null {
    if (this.rows === Number.POSITIVE_INFINITY) return null
    this.sweep(now)
    const known = this.sessions.get(token) ?? { left: this.rows, at: now }
    const left = Math.min(this.rows, known.left + ((now - known.at) * this.rows) / minute)
    // No wait would ever be long enough for it.
    if (asked > this.rows) throw tooMuch('rows', this.rows)
    if (left < asked) throw tooMany(Math.ceil(((asked - left) * minute) / this.rows / 1_000))
    this.sessions.set(token, { left: left - asked, at: now })
    return { asked, left: Math.floor(left - asked) }
  }

  private sweep(now: number): void {
    if (now - this.swept < minute) return
    this.swept = now
    for (const [token, { at }] of this.sessions) if (now - at >= minute) this.sessions.delete(token)
  }
}

const tooMany = (seconds: number): GraphQLError =>
  new GraphQLError(
    `Terlalu banyak permintaan. Coba lagi dalam ${seconds} detik. / Too many requests. Try again in ${seconds} seconds.`,
    {
      extensions: {
        code: 'TOO_MANY_REQUESTS',
        http: { status: 429, headers: new Map([['retry-after', `${seconds}`]]) },
      },
    },
  )
