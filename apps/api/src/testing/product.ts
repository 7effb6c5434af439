import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { buildSchema } from '../graphql/schema.ts'
import { secret } from './fixed.ts'
import { Person, type Place } from './person.ts'

const main = join(import.meta.dirname, '../../dist/main.js')

/**
 * A port that nobody listens on, below those that systems give to outgoing connections: a server that is killed and started again
 * must find its own still free.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000)
    if (await isFree(port)) return port
  }
}

/** Whether somebody could listen on a port. */
export async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1')
  const listens = await once(server, 'listening').then(
    () => true,
    () => false,
  )
  if (!listens) return false
  server.close()
  await once(server, 'close')
  return true
}

/** The built product as a process of its own, which a test may kill. */
export class Product implements Place {
  readonly schema = buildSchema()
  readonly clock = { now: () => new Date().toISOString() }
  readonly url: string
  process!: ChildProcess
  /** What it wrote to its console. */
  output = ''

  readonly databaseUrl: string

  constructor(private readonly at: { databaseUrl: string; port: number; dataDir: string; env?: NodeJS.ProcessEnv }) {
    this.databaseUrl = at.databaseUrl
    this.url = `http://127.0.0.1:${at.port}`
  }

  async start(): Promise<void> {
    const { databaseUrl, port, dataDir, env } = this.at
    this.process = spawn(process.execPath, [main, 'start'], {
      env: {
        ...process.env,
        NODE_ENV: 'development',
        DATABASE_URL: databaseUrl,
        PORT: String(port),
        DAMPINGI_DATA_DIR: dataDir,
        DAMPINGI_SECRET: secret,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [this.process.stdout, this.process.stderr])
      stream?.on('data', (chunk) => (this.output += chunk))
    for (let tries = 0; tries < 600 && !(await this.ready()); tries += 1) {
      if (this.process.exitCode !== null) throw new Error(this.output)
      await sleep(50)
    }
  }

  ready = async (): Promise<boolean> => (await this.status('/health/ready')) === 200

  /** The status of an address; 0 when nobody listens. */
  status = async (path: string): Promise<number> =>
    fetch(`${this.url}${path}`).then(
      ({ status }) => status,
      () => 0,
    )

  /** Sends a signal, and gives the code that the process ends with, null when it was killed. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return this.process.exitCode
    const ended = once(this.process, 'exit')
    this.process.kill(signal)
    const [code] = await ended
    return code as number | null
  }

  nobody = (): Person => new Person(this, null)
}
