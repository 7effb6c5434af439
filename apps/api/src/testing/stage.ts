import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { createDatabase, dropDatabase } from '@dampingi/dev-server'
import type { FastifyInstance } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import type pg from 'pg'
import { pino } from 'pino'
import { afterAll, inject } from 'vitest'
import { type Application, openApplication } from '../application.ts'
import { apiUrl } from '../database/migrate.ts'
import { openPool } from '../database/pool.ts'
import { authPool, createAuth } from '../identity/auth.ts'
import { sessionTokenReader } from '../identity/session-token.ts'
import { createHttpServer, type Patience, patience } from '../server/http-server.ts'
import { readiness } from '../server/readiness.ts'
import { ours, secret, template, today } from './fixed.ts'
import { Person } from './person.ts'

export interface StageOptions {
  /** Takes free operations from a session. */
  free?: boolean
  manifests?: readonly string[]
  /** How many rows a session may ask for in a minute; without limit where it is not given, since the clock of a stage stands still. */
  allowance?: number
  /** Less patience with slow clients than the product has. */
  patience?: Partial<Patience>
}

/** A clock that stands still until a test moves it. */
export class StoppedClock {
  private at = Date.parse(`${today}T03:00:00.000Z`)
  readonly now = (): string => new Date(this.at).toISOString()
  readonly today = (): string => new Date(this.at + 7 * 3_600_000).toISOString().slice(0, 10)
  set(instant: string): void {
    this.at = Date.parse(instant)
  }
}

/** The whole API on a database of its own, served over HTTP, for one test file. */
export class Stage {
  readonly clock = new StoppedClock()
  /** What was logged: a line a request, and what nobody foresaw. */
  readonly lines: string[] = []
  readonly unforeseen: unknown[] = []
  readonly owner: pg.Pool
  application!: Application
  url = ''
  server!: FastifyInstance
  private accounts!: pg.Pool
  private draining = new AbortController()
  private readonly people = new Map<string, Promise<Person>>()

  constructor(
    readonly ownerUrl: string,
    private readonly options: StageOptions,
  ) {
    this.owner = openPool({ connectionString: ownerUrl, max: 4 })
  }

  async open(): Promise<void> {
    const databaseUrl = apiUrl(this.ownerUrl, secret)
    const { free = true, manifests = [], allowance = Number.POSITIVE_INFINITY } = this.options
    const log = (_reference: string, cause: unknown) => void this.unforeseen.push(cause)
    this.draining = new AbortController()
    this.application = await openApplication({ databaseUrl, clock: this.clock, manifests, free, allowance, log })
    this.accounts = authPool(databaseUrl)
    this.server = await createHttpServer({
      origins: [ours],
      secure: false,
      trustedProxies: [],
      auth: createAuth(this.accounts, { secret, origins: [ours], secure: false }),
      graphql: {
        ...this.application.graphql,
        sessionToken: sessionTokenReader(secret),
        draining: this.draining.signal,
      },
      pages: this.application.pages,
      ready: readiness({ pool: this.application.pool, draining: this.draining.signal, dataDir: null }),
      pools: this.application.pools,
      demo: true,
      patience: { ...patience, parting: 0, ...this.options.patience },
      logger: pino({ base: null }, { write: (line: string) => void this.lines.push(line) }),
    })
    await this.server.listen({ port: 0, host: '127.0.0.1' })
    this.url = `http://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`
  }

  /** Stops as the product does: subscriptions end, what has begun is answered, then the connections close. */
  async stop(): Promise<void> {
    this.draining.abort()
    await this.server.close()
    await this.application.close()
    await this.accounts.end()
  }

  /** Somebody of the demo, signed in; the same session each time. */
  as = (username: string): Promise<Person> => {
    const known = this.people.get(username) ?? this.signIn(username)
    this.people.set(username, known)
    return known
  }

  /** Somebody of the demo in a new session. */
  signIn = (username: string): Promise<Person> => this.nobody().signIn(username)

  get schema(): GraphQLSchema {
    return this.application.graphql.schema
  }

  /** Somebody without a session. */
  nobody = (): Person => new Person(this, null)

  /** Rows as the owner of the tables sees them. */
  rows = async <Row extends object = Record<string, never>>(text: string, values: unknown[] = []): Promise<Row[]> =>
    (await this.owner.query(text, values)).rows as Row[]

  /** The first column of the first row. */
  one = async <Value = string>(text: string, values: unknown[] = []): Promise<Value> =>
    Object.values((await this.owner.query(text, values)).rows[0] ?? {})[0] as Value
}

/** Opens a stage for a test file, and clears it away after the file's last test. */
export async function stage(options: StageOptions = {}): Promise<Stage> {
  const serverUrl = inject('serverUrl')
  const name = `stage_${randomUUID().replaceAll('-', '')}`
  const ownerUrl = await createDatabase({ serverUrl, name, template })
  const opened = new Stage(ownerUrl, options)
  await opened.open()
  afterAll(async () => {
    await opened.stop()
    await opened.owner.end()
    await dropDatabase({ serverUrl, name })
  })
  return opened
}
