import { createHmac } from 'node:crypto'
import { isIPv6 } from 'node:net'
import type { Pool } from 'pg'

/** How many failures in 15 minutes an account and an address may have. Source: promise S3. */
const most = { perAccount: 10, perAddress: 50 }

/** Who tries from where. A device that the account is known on counts for itself alone: null, where it is none. */
export interface Attempt {
  username: string
  address: string
  device: string | null
}

/** An attempt that may be made, or the seconds until one may. */
export type Begun = { attempt: string } | { retryAfterSeconds: number }

/**
 * Keeps guessing slow. Each attempt is counted before the password is looked at, in the database and under a lock, so that guesses sent
 * at once, or to several processes, count like guesses in a row. What was right is taken back: an office behind one address signs in
 * freely. At most so many attempts are looked at at once too; one more is asked to come back in a second.
 */
export class PasswordAttempts {
  constructor(
    private readonly pool: Pool,
    private readonly secret: string,
  ) {}

  async begin({ username, address, device }: Attempt): Promise<Begun> {
    const [account, place] =
      device === null
        ? [this.accountKey(username), this.key(`address ${networkOf(address)}`)]
        : [this.key(`device ${device}`), this.key(`place of device ${device}`)]
    const { rows } = await this.pool.query<{ attempt: string | null; retry_after: number | null }>(
      'select * from auth.begin_password_attempt($1, $2, $3, $4)',
      [account, place, most.perAccount, most.perAddress],
    )
    const { attempt = null, retry_after } = rows[0] ?? {}
    return attempt === null ? { retryAfterSeconds: retry_after ?? 1 } : { attempt }
  }

  async failed(attempt: string): Promise<void> {
    await this.pool.query('update auth.password_attempt set failed = true where id = $1', [attempt])
  }

  /** The password was right, or was not looked at. */
  async takeBack(attempt: string): Promise<void> {
    await this.pool.query('delete from auth.password_attempt where id = $1', [attempt])
  }

  /** How an account is named where its user name must not stand: in the table of attempts and in the log. */
  accountKey = (username: string): string => this.key(`account ${username.toLowerCase()}`)

  private key(subject: string): string {
    return createHmac('sha256', this.secret).update(subject).digest('hex').slice(0, 32)
  }
}

/** Whoever has an IPv6 address has a whole network of them: the first 64 bits count as one address. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  if (!isIPv6(address)) return address
  const [before = '', after] = address.replace(/%.*$/, '').toLowerCase().split('::')
  const head = before === '' ? [] : before.split(':')
  const tail = after === undefined || after === '' ? [] : after.split(':')
  const groups = after === undefined ? head : [...head, ...Array(8 - head.length - tail.length).fill('0'), ...tail]
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
