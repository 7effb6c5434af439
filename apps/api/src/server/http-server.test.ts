import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '@dampingi/dev-server'
import type pg from 'pg'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApplication } from '../application.ts'
import { apiUrl, migrate } from '../database/migrate.ts'
import { openPool } from '../database/pool.ts'
import { createAccounts } from '../identity/accounts.ts'
import { authPool, createAuth } from '../identity/auth.ts'
import { sessionTokenReader } from '../identity/session-token.ts'
import { systemClock } from '../mechanisms/clock.ts'
import { createHttpServer, patience } from './http-server.ts'

const password = 'kata-sandi-uji-coba'
const secret = '0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0'
const ours = 'http://our.example'
const organisation = '00000000-0000-7000-8000-000000000001'
const people = [
  { id: '00000000-0000-7000-8000-0000000000b1', name: 'Rini', username: 'ba01', role: 'BA' },
  { id: '00000000-0000-7000-8000-0000000000c1', name: 'Budi', username: 'bri-reviewer', role: 'BANK_REVIEWER' },
]

const dataDir = mkdtempSync(join(tmpdir(), 'dampingi-server-'))
const draining = new AbortController()
let postgres: Awaited<ReturnType<typeof startPostgres>>
let owner: pg.Pool
let databaseUrl: string
let application: Awaited<ReturnType<typeof openApplication>>
let accounts: pg.Pool
const servers: Awaited<ReturnType<typeof createHttpServer>>[] = []
let url: string

beforeAll(async () => {
  postgres = await startPostgres({ dataDir, durable: false })
  await migrate(postgres.url, secret)
  owner = openPool({ connectionString: postgres.url, max: 1 })
  await addPeople()
  databaseUrl = apiUrl(postgres.url, secret)
  accounts = authPool(databaseUrl)
  application = await openApplication({
    databaseUrl,
    clock: systemClock,
    manifests: [],
    free: true,
    log: () => undefined,
  })
  url = await served()
})

afterAll(async () => {
  await Promise.all(servers.map((app) => app.close()))
  await application?.close()
  await Promise.all([accounts?.end(), owner?.end()])
  await postgres?.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

async function addPeople(): Promise<void> {
  await owner.query(
    `insert into organisation (id, code, name, kind, regency) values ($1, 'BRI', 'BRI', 'LENDER', '3302')`,
    [organisation],
  )
  for (const { id, name, username, role } of people)
    await owner.query(
      `insert into person (id, name, username, role, organisation_id, regency, language, valid_from)
       values ($1, $2, $3, $4, $5, '3302', 'id', '2025-01-01')`,
      [id, name, username, role, organisation],
    )
  await createAccounts(owner, people, password)
}

/** A server of our own origin, and its address. */
async function served({ secure = false, pool = accounts } = {}): Promise<string> {
  const app = await createHttpServer({
    origins: [ours],
    secure,
    trustedProxies: [],
    auth: createAuth(pool, { secret, origins: [ours], secure }),
    graphql: { ...application.graphql, sessionToken: sessionTokenReader(secret), draining: draining.signal },
    pages: application.pages,
    ready: async () => !draining.signal.aborted && (await application.pool.query('select 1')).rowCount === 1,
    demo: true,
    logger: pino({ level: 'silent' }),
    patience: { ...patience, parting: 0 },
  })
  servers.push(app)
  await app.listen({ port: 0, host: '127.0.0.1' })
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
}

const post = (path: string, body: unknown, headers: Record<string, string> = {}, at = url) =>
  fetch(`${at}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

const signIn = (username: string, given = password, at = url) =>
  post('/api/auth/sign-in/username', { username, password: given }, {}, at)
const cookieOf = (answer: Response) => (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''
const viewerIs = async (cookie: string) =>
  (
    (await (await post('/graphql', { query: '{ viewer { name } }' }, { cookie })).json()) as {
      data?: { viewer?: { name: string } }
    }
  ).data?.viewer?.name ?? null

/** Writes bytes as they are and gives what comes back until the server closes. */
const raw = (bytes: string, at = url) =>
  new Promise<string>((resolve) => {
    let text = ''
    const socket = connect(Number(new URL(at).port), '127.0.0.1', () => socket.write(bytes))
    socket.on('data', (chunk) => (text += chunk))
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(text))
  })

const armour = {
  'content-security-policy':
    "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; img-src 'self' blob: data:; worker-src 'self'",
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(self), geolocation=(self)',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
}

describe('Q-S5 every response carries its armour', () => {
  const asked: [what: string, status: number, ask: () => Promise<Response>][] = [
    ['the front page', 200, () => fetch(`${url}/`)],
    ['its style', 200, () => fetch(`${url}/front-page.css`)],
    ['health', 200, () => fetch(`${url}/health/live`)],
    ['an unknown address', 404, () => fetch(`${url}/nothing/here`)],
    ['an unused route of the auth library', 404, () => fetch(`${url}/api/auth/list-sessions`)],
    ['an address that is none', 400, () => fetch(`${url}/%E0%A4%A`)],
    ['a portal without its slash', 301, () => fetch(`${url}/ba`, { redirect: 'manual' })],
    ['a wrong password', 401, () => signIn('ba01', 'not-the-password')],
    [
      'a body that is no JSON',
      400,
      () => fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' }),
    ],
    ['a body that is too large', 413, () => post('/graphql', { query: 'x'.repeat(1_000_001) })],
    ['another content type', 415, () => fetch(`${url}/graphql`, { method: 'POST', body: 'query=1' })],
    ['a foreign origin', 403, () => post('/graphql', {}, { origin: 'https://foreign.example' })],
    ['GraphQL without a session', 401, () => post('/graphql', { query: '{ __typename }' })],
  ]
  test.each(asked)('%s', async (_what, status, ask) => {
    const answer = await ask()
    expect(answer.status).toBe(status)
    expect(Object.fromEntries(answer.headers)).toMatchObject(armour)
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(answer.headers.get('x-powered-by')).toBeNull()
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
    expect(answer.headers.get('strict-transport-security')).toBeNull()
    expect(await answer.text()).not.toMatch(/node_modules|\.ts:\d|\.js:\d|FST_ERR/)
  })

  test.each([
    ['a request that is no HTTP', 400, 'no http at all\r\n\r\n'],
    ['a request that names no host', 400, 'GET /health/live HTTP/1.1\r\nconnection: close\r\n\r\n'],
    [
      'a request that expects what is not there',
      417,
      'GET /health/live HTTP/1.1\r\nhost: x\r\nexpect: tea\r\nconnection: close\r\n\r\n',
    ],
  ])('%s', async (_what, status, bytes) => {
    const text = await raw(bytes)
    expect(text).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    for (const [name, value] of Object.entries(armour)) expect(text).toContain(`${name}: ${value}`)
  })
})

describe('Q-S6 no other site acts with our cookie', () => {
  const types = [
    'application/json',
    'application/json; charset=utf-8',
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/graphql',
    'application/xml',
    'text/html',
    'application/octet-stream',
  ]
  const foreign = ['https://foreign.example', 'null', 'http://our.example.foreign.example', 'https://our.example']
  test.each(types.flatMap((type) => foreign.map((origin) => [type, origin])))(
    '%s from %s is refused',
    async (type, origin) => {
      const headers = { 'content-type': type ?? '', origin: origin ?? '' }
      for (const path of ['/graphql', '/graphql/stream', '/api/auth/sign-in/username', '/api/auth/sign-out']) {
        expect((await fetch(`${url}${path}`, { method: 'POST', headers, body: '{}' })).status, path).toBe(403)
      }
    },
  )

  test('a forged sign-out leaves the session alive', async () => {
    const cookie = cookieOf(await signIn('ba01'))
    expect((await post('/api/auth/sign-out', {}, { cookie, origin: 'null' })).status).toBe(403)
    expect((await post('/api/auth/sign-out', {}, { cookie, 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect(await viewerIs(cookie)).toBe('Rini')
  })

  test.each(types.slice(2))('GraphQL does not take %s from our own origin', async (type) => {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': type, origin: ours },
      body: '{}',
    })
    expect(answer.status).toBe(415)
  })
})

describe('Q-S4 the session is a secret the page cannot read', () => {
  test('on http the cookie is HttpOnly and Lax', async () => {
    const answer = await signIn('ba01')
    const [cookie = ''] = answer.headers.getSetCookie()
    expect(cookie).toMatch(/^dampingi\.session_token=/)
    for (const part of ['HttpOnly', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(part)
    expect(cookie).not.toContain('Secure')
    expect(await answer.text()).toBe('{"ok":true}')
  })

  test('on https the cookie is bound to the host, opens the session, and HSTS is told', async () => {
    const at = await served({ secure: true })
    const answer = await signIn('bri-reviewer', password, at)
    const [cookie = ''] = answer.headers.getSetCookie()
    expect(cookie).toMatch(/^__Host-dampingi\.session_token=/)
    for (const part of ['HttpOnly', 'SameSite=Lax', 'Path=/', 'Secure']) expect(cookie).toContain(part)
    expect(cookie).not.toContain('Domain')
    expect(await viewerIs(cookieOf(answer))).toBe('Budi')
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains')
  })

  describe.each([
    ['http', false, 'dampingi.session_token', ['HttpOnly', 'Path=/', 'SameSite=Lax']],
    ['https', true, '__Host-dampingi.session_token', ['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure']],
  ] as const)('what is set on %s', (_scheme, secure, name, flags) => {
    const change = (cookie: string, from: string, to: string, at: string) =>
      post('/api/auth/change-password', { currentPassword: from, newPassword: to }, { cookie }, at)
    const parts = (answer: Response) =>
      answer.headers.getSetCookie().map((set) => {
        const [pair = '', ...attributes] = set.split('; ')
        const [, age = ''] = attributes.find((it) => it.startsWith('Max-Age='))?.split('=') ?? []
        const flagsOf = attributes.filter((it) => !it.startsWith('Max-Age=')).sort()
        return { name: pair.split('=')[0], value: decodeURIComponent(pair.split('=')[1] ?? ''), age, flags: flagsOf }
      })

    test('a sign-in, a new password and a sign-out set the session with the same flags, and a secret of 128 bits and more; a sign-in marks the device', async () => {
      const at = await served({ secure })
      const entered = await signIn('ba01', password, at)
      const changed = await change(cookieOf(entered), password, 'kebun teh di sore hari', at)
      const left = await post('/api/auth/sign-out', {}, { cookie: cookieOf(changed) }, at)
      await signIn('ba01', 'kebun teh di sore hari', at).then((back) =>
        change(cookieOf(back), 'kebun teh di sore hari', password, at),
      )
      const [[session, device, ...more] = [], ...later] = [entered, changed, left].map(parts)
      const deviceName = name.replace('session_token', 'device')
      expect([device, more]).toMatchObject([{ name: deviceName, flags, age: String(400 * 24 * 60 * 60) }, []])
      const set = [[session], ...later]
      const [first, second, ended] = set.map(([only]) => only)
      for (const cookies of set) expect(cookies).toMatchObject([{ name, flags }])
      for (const cookie of [first, second]) {
        // Letters of 62 kinds carry 5.95 bits each; the signature after the dot adds none.
        expect(cookie?.value).toMatch(/^[A-Za-z0-9]{22,}\.[A-Za-z0-9+/]{43}=$/)
        expect(cookie?.age).toBe(String(60 * 24 * 60 * 60))
      }
      expect(first?.value).not.toBe(second?.value)
      expect([ended?.value, ended?.age]).toEqual(['', '0'])
    })
  })

  test('each sign-in makes a new session, and after sign-out the old cookie is dead', async () => {
    const [first, second] = [cookieOf(await signIn('ba01')), cookieOf(await signIn('ba01'))]
    expect(first).not.toBe(second)
    expect((await post('/api/auth/sign-out', {}, { cookie: first })).status).toBe(200)
    expect([await viewerIs(first), await viewerIs(second)]).toEqual([null, 'Rini'])
  })

  test('a cookie whose signature is wrong opens nothing', async () => {
    const cookie = cookieOf(await signIn('ba01'))
    expect(await viewerIs(cookie.replace(/.{12}$/, 'AAAAAAAAAAA%3D'))).toBeNull()
    expect(await viewerIs(cookie.replace(/\..{20,}$/, ''))).toBeNull()
  })

  test('a BA may be idle for 21 days, a desk for 12 hours, and no use goes beyond the absolute end', async () => {
    await owner.query('delete from auth.session')
    await signIn('ba01')
    await signIn('bri-reviewer')
    const hours = async () =>
      (
        await owner.query(
          `select round(extract(epoch from "expiresAt" - now()) / 3600)::int as h from auth.session order by 1 desc`,
        )
      ).rows.map(({ h }) => h)
    expect(await hours()).toEqual([504, 12])
    await owner.query(
      `update auth.session set "createdAt" = now() - case when "expiresAt" > now() + interval '1 day' then interval '59 days' else interval '167 hours' end`,
    )
    await owner.query('select touch_session(token) from auth.session')
    expect(await hours()).toEqual([24, 1])
  })

  test('an unknown user and a wrong password get one answer', async () => {
    const [unknown, wrong] = await Promise.all([
      signIn('nobody99', 'not-the-password'),
      signIn('ba01', 'not-the-password'),
    ])
    expect([unknown.status, await unknown.text()]).toEqual([wrong.status, await wrong.text()])
  })
})

test('Q-R11 signing in while the database is away is answered with 503 and a sentence', async () => {
  const pool = authPool('postgresql://127.0.0.1:1/away')
  const answer = await signIn('ba01', password, await served({ pool }))
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
  expect(await answer.text()).toMatch(/^\{"error":\{"message":"Server sedang tidak dapat dipakai/)
  await pool.end()
})

test('Q-R10, Q-O1 alive and ready; while it drains it is alive and not ready', async () => {
  const statuses = async () =>
    Promise.all(['live', 'ready'].map(async (path) => (await fetch(`${url}/health/${path}`)).status))
  expect(await statuses()).toEqual([200, 200])
  draining.abort()
  expect(await statuses()).toEqual([200, 503])
})
