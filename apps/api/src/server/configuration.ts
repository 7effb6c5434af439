import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeFolder } from '@dampingi/dev-server'

/** Why the server does not start, as a sentence that says what to do. */
export class StartRefused extends Error {}

export interface Configuration {
  port: number
  host: string
  /** The owner's address of a PostgreSQL of one's own; null for the embedded one. */
  databaseUrl: string | null
  dataDir: string
  production: boolean
  secret: string
  /** The origins that are ours; a cookie request from any other is refused. */
  origins: string[]
  secure: boolean
  trustedProxies: string[]
  /** Lets a collector elsewhere read `/metrics`; null: nobody elsewhere. */
  metricsToken: string | null
  /** A server of the network time protocol that this machine's clock is held against; null: none. */
  timeServer: TimeServerAddress | null
  /** How long work that has begun may take to end when the process is told to stop, in seconds. */
  stopWithin: number
}

export interface TimeServerAddress {
  host: string
  port: number
}

/** The folder of the project: three above this file's, in `src` and in `dist` alike. */
export const projectRoot = resolve(fileURLToPath(new URL('../../../..', import.meta.url)))

/** Reads the settings from the environment. Throws `StartRefused` with a sentence when something cannot be used. */
export function readConfiguration(env: NodeJS.ProcessEnv): Configuration {
  const production = env.NODE_ENV === 'production'
  const port = portOf(env.PORT)
  const dataDir = resolve(env.DAMPINGI_DATA_DIR ?? join(projectRoot, '.dampingi'))
  const publicOrigin = env.PUBLIC_ORIGIN === undefined ? [] : [env.PUBLIC_ORIGIN]
  return {
    port,
    host: env.HOST ?? '127.0.0.1',
    databaseUrl: env.DATABASE_URL ?? null,
    dataDir,
    production,
    secret: production ? productionSecret(env.DAMPINGI_SECRET, dataDir) : demoSecret(dataDir, env.DAMPINGI_SECRET),
    origins: [...publicOrigin, `http://localhost:${port}`, `http://127.0.0.1:${port}`],
    secure: env.PUBLIC_ORIGIN?.startsWith('https:') ?? false,
    trustedProxies: env.TRUSTED_PROXIES?.split(',').map((address) => address.trim()) ?? [],
    metricsToken: metricsToken(env),
    timeServer: env.TIME_SERVER === undefined ? null : timeServer(env.TIME_SERVER),
    stopWithin: stopWithin(env.STOP_WITHIN),
  }
}

function portOf(given: string | undefined): number {
  const port = Number(given ?? 4000)
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port
  throw new StartRefused(`PORT is "${given}": give a number from 1 to 65535, as PORT=4000.`)
}

/** A host by name or address, with a port where it is another than 123; an address of IPv6 stands in brackets, as in a URL. */
function timeServer(given: string): TimeServerAddress {
  const address = URL.parse(`ntp://${given}`)
  const { hostname, port } = address ?? { hostname: '', port: '' }
  if (address === null || hostname === '' || address.host !== given.toLowerCase())
    throw new StartRefused(
      `TIME_SERVER is "${given}": give a host and, where it is not 123, its port, as TIME_SERVER=pool.ntp.org:123 or TIME_SERVER=[::1]:123.`,
    )
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 123) }
}

/** With the two seconds in which clients part, and what closing takes, the process has ended within 30 s: promise R10. */
const longestStop = 25

function stopWithin(given: string | undefined): number {
  const seconds = Number(given ?? 20)
  if (Number.isInteger(seconds) && seconds >= 1 && seconds <= longestStop) return seconds
  throw new StartRefused(`STOP_WITHIN is "${given}": give whole seconds from 1 to ${longestStop}, as STOP_WITHIN=20.`)
}

/** What may hold 256 random bits: 64 digits if it is hex, 43 characters if it is base64. */
const strong = (secret: string): boolean =>
  secret.length >= (/^[0-9a-f]*$/i.test(secret) ? 64 : 43) && new Set(secret).size >= 12

function productionSecret(secret: string | undefined, dataDir: string): string {
  if (secret === undefined)
    throw new StartRefused('DAMPINGI_SECRET is not set: give at least 256 random bits, as from `openssl rand -hex 32`.')
  if (!strong(secret))
    throw new StartRefused(
      'DAMPINGI_SECRET is too weak for production: give at least 256 random bits, as from `openssl rand -hex 32`.',
    )
  const file = secretFile(dataDir)
  if (existsSync(file) && readFileSync(file, 'utf8').trim() === secret)
    throw new StartRefused(
      'DAMPINGI_SECRET is the secret of the demo: give another one, as from `openssl rand -hex 32`.',
    )
  return secret
}

/** From the environment, or from a file that it names. It opens what nobody else may see, so a weak one is refused everywhere. */
function metricsToken({ METRICS_TOKEN: given, METRICS_TOKEN_FILE: file }: NodeJS.ProcessEnv): string | null {
  const token = given ?? (file === undefined ? null : secretIn(file))
  if (token === null || strong(token)) return token
  throw new StartRefused('METRICS_TOKEN is too weak: give at least 256 random bits, as from `openssl rand -hex 32`.')
}

function secretIn(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    throw new StartRefused(`METRICS_TOKEN_FILE names ${file}, which cannot be read (${(error as Error).message}).`)
  }
}

/** Makes the folder of the data where it is missing. */
export function makeDataFolder(dataDir: string): void {
  try {
    makeFolder(dataDir)
  } catch (error) {
    throw cannotWrite(dataDir, error)
  }
}

const cannotWrite = (dataDir: string, error: unknown): StartRefused =>
  new StartRefused(
    `The folder ${dataDir} cannot be made or written: give it to your user, or set DAMPINGI_DATA_DIR to another one. (${(error as Error).message})`,
  )

const secretFile = (dataDir: string): string => join(dataDir, 'secret')

/** Outside production a secret is made once and kept beside the data, so that a restart leaves everybody signed in. */
function demoSecret(dataDir: string, given: string | undefined): string {
  if (given !== undefined) return given
  const file = secretFile(dataDir)
  makeDataFolder(dataDir)
  try {
    if (existsSync(file)) return readFileSync(file, 'utf8').trim()
    const secret = randomBytes(32).toString('hex')
    writeFileSync(file, `${secret}\n`, { mode: 0o600 })
    return secret
  } catch (error) {
    throw cannotWrite(dataDir, error)
  }
}
