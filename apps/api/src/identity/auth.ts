import { type BetterAuthOptions, betterAuth } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import { username } from 'better-auth/plugins/username'
import type pg from 'pg'
import { openPool } from '../database/pool.ts'
import { KnownDevices } from './known-devices.ts'
import { PasswordAttempts } from './password-attempts.ts'
import { passwordLength } from './password-rules.ts'
import { type Lifetime, lifetimeOf } from './session-lifetime.ts'

/** What signing people in stands on. */
export interface AuthOptions {
  secret: string
  /** The origins that are ours. */
  origins: readonly string[]
  /** Cookies are sent over https only. */
  secure: boolean
}

/** Tables of the auth library live in a schema of their own, apart from the programme's. */
export const authPool = (databaseUrl: string): pg.Pool =>
  openPool({
    connectionString: databaseUrl,
    options: '-c search_path=auth -c timezone=UTC',
    max: 5,
    application_name: 'dampingi-auth',
  })

const second = 1_000

/** What the routes of sign-in stand on: the auth library, the count of attempts, the devices, and the pool of all. */
export interface Auth {
  library: ReturnType<typeof betterAuth>
  attempts: PasswordAttempts
  devices: KnownDevices
  pool: pg.Pool
}

/**
 * Signs people in by user name, with a session in the database. Nobody signs up: people are invited. The library's cache of sessions in
 * the cookie stays off, since a revoked session would live on in it for minutes.
 */
export const createAuth = (pool: pg.Pool, options: AuthOptions): Auth => ({
  library: betterAuth(authOptions(pool, options)) as unknown as Auth['library'],
  attempts: new PasswordAttempts(pool, options.secret),
  devices: new KnownDevices(options),
  pool,
})

const authOptions = (pool: pg.Pool, { secret, origins, secure }: AuthOptions): BetterAuthOptions => ({
  database: pool,
  secret,
  baseURL: origins[0] ?? 'http://localhost:4000',
  basePath: '/api/auth',
  trustedOrigins: [...origins],
  telemetry: { enabled: false },
  // A wrong password is the request's line in the log, not one of the library's own.
  logger: { level: 'error' },
  // How long a password is, is decided by `passwordProblem`, in characters; the library counts parts of them.
  emailAndPassword: {
    enabled: true,
    disableSignUp: true,
    minPasswordLength: 1,
    maxPasswordLength: 8 * passwordLength.most,
  },
  // The library's own rule knows no hyphen, which the banks' user names have.
  plugins: [username({ usernameValidator: (name) => /^[a-z0-9_.-]+$/i.test(name) })],
  session: {
    expiresIn: lifetimeOf('BA').absoluteSeconds,
    disableSessionRefresh: true,
    cookieCache: { enabled: false },
  },
  // The library's limit counts requests in a row, successful ones too; `PasswordAttempts` counts failures, also of guesses at once.
  rateLimit: { enabled: false },
  advanced: {
    // The library's own prefix for https is `__Secure-`; the host's is stricter, and sets `Secure` by the attribute.
    useSecureCookies: false,
    cookies: { session_token: { name: secure ? '__Host-dampingi.session_token' : 'dampingi.session_token' } },
    cookiePrefix: 'dampingi',
    database: { generateId: 'uuid' },
    ipAddress: { ipAddressHeaders: ['x-dampingi-address'] },
    defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure },
  },
  databaseHooks: {
    session: {
      create: {
        before: async (session) => ({ data: { ...session, expiresAt: await firstEnd(pool, session.userId) } }),
      },
    },
  },
})

/** A new session ends when it has been idle for as long as the person's role allows. */
async function firstEnd(pool: pg.Pool, personId: string): Promise<Date> {
  const { rows } = await pool
    .query<{ role: string }>('select public.role_of($1) as role', [personId])
    .catch(() => ({ rows: [] }))
  const { idleSeconds }: Lifetime = lifetimeOf(rows[0]?.role ?? 'PMO')
  return new Date(Date.now() + idleSeconds * second)
}

/** Makes the library's tables in the schema `auth`. Safe to run again. */
export async function migrateAuth(ownerUrl: string): Promise<void> {
  const pool = authPool(ownerUrl)
  try {
    await pool.query('create schema if not exists auth')
    const { runMigrations } = await getMigrations(
      authOptions(pool, { secret: 'only to know the tables, never to sign', origins: [], secure: false }),
    )
    await runMigrations()
  } finally {
    await pool.end()
  }
}
