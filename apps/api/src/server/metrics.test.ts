import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, describe, expect, test } from 'vitest'
import { createAuth } from '../identity/auth.ts'
import { sessionTokenReader } from '../identity/session-token.ts'
import { ours, secret } from '../testing/fixed.ts'
import { stage } from '../testing/stage.ts'
import { createHttpServer } from './http-server.ts'

const viewer = 'query Viewer { viewer { id name } }'
const hash = createHash('sha256').update(viewer).digest('hex')
const folder = mkdtempSync(join(tmpdir(), 'dampingi-metrics-'))
writeFileSync(join(folder, 'operations.json'), JSON.stringify({ [`sha256:${hash}`]: viewer }))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const here = await stage({ manifests: [join(folder, 'operations.json')] })
const token = '5f3a9c1e7b2d48606a8fd4c3b1e97052c6d8e0f1a2b3948576d0c1e2f3a4b596'

/** Another server of the same application. */
async function served(
  others: { secure?: boolean; trustedProxies?: string[]; clockAhead?: ReadonlyMap<string, number> } = {},
) {
  const app = await createHttpServer({
    origins: [ours],
    secure: false,
    trustedProxies: [],
    auth: createAuth(here.application.pool, { secret, origins: [ours], secure: false }),
    graphql: {
      ...here.application.graphql,
      sessionToken: sessionTokenReader(secret),
      draining: new AbortController().signal,
    },
    pages: here.application.pages,
    ready: async () => true,
    metricsToken: token,
    demo: true,
    logger: pino({ level: 'silent' }),
    ...others,
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  afterAll(() => app.close())
  return { app, url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}` }
}

const read = async (url = here.url, headers: Record<string, string> = {}) => fetch(`${url}/metrics`, { headers })
/** The value of a series, by its labels in the order in which they are written. */
const value = (text: string, series: string) =>
  Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${series} `))
      ?.split(' ')[1] ?? 0,
  )

describe('Q-O1 who reads the metrics', () => {
  const bearer = (given: string) => ({ authorization: `Bearer ${given}` })

  test('this machine, as the text that Prometheus reads', async () => {
    const answer = await read()
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      expect.stringMatching(/^text\/plain; version=/),
    ])
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.text()).toMatch(/^# HELP /)
  })

  test('Q-R12 how far the clock is ahead, by source, and nothing of one that is silent', async () => {
    const clockAhead = new Map([['database', 1_500]])
    const { url } = await served({ clockAhead })
    const lines = async () =>
      (await (await read(url)).text()).split('\n').filter((line) => line.startsWith('dampingi_clock_ahead_seconds'))
    expect(await lines()).toEqual(['dampingi_clock_ahead_seconds{source="database"} 1.5'])
    clockAhead.delete('database')
    expect(await lines()).toEqual([])
  })

  test('elsewhere only with the token; everybody else gets what any unknown address gets', async () => {
    const { app } = await served()
    const from = (remoteAddress: string, url: string, headers = {}) =>
      app.inject({ url, headers, remoteAddress }).then(({ statusCode, body, headers: h }) => {
        const { 'x-request-id': _, date: __, ...rest } = h
        return { statusCode, body, rest }
      })
    const unknown = await from('203.0.113.9', '/nothing')
    expect(unknown.statusCode).toBe(404)
    for (const address of ['203.0.113.9', '10.0.0.1', '::ffff:203.0.113.9', '2001:db8::1'])
      expect(await from(address, '/metrics')).toEqual(unknown)
    for (const given of ['wrong', '', token.slice(1), `${token}0`])
      for (const address of ['203.0.113.9', '127.0.0.1'])
        expect((await from(address, '/metrics', bearer(given))).statusCode, given).toBe(
          given === '' && address === '127.0.0.1' ? 200 : 404,
        )
    expect((await from('203.0.113.9', '/metrics', bearer(token))).statusCode).toBe(200)
    for (const address of ['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1'])
      expect((await from(address, '/metrics')).statusCode, address).toBe(200)
  })

  test.each(['x-forwarded-for', 'forwarded', 'x-real-ip', 'via', 'x-forwarded-host'])(
    'not whom a proxy on this machine passes on, which %s tells',
    async (header) => {
      expect((await read(here.url, { [header]: '127.0.0.1' })).status).toBe(404)
    },
  )

  test('behind https only the token counts, since the proxy in front is often on the same machine', async () => {
    const { url } = await served({ secure: true })
    expect((await read(url)).status).toBe(404)
    expect((await read(url, bearer(token))).status).toBe(200)
  })

  test('where there is no token none is right', async () => {
    for (const given of ['null', 'undefined', token]) expect((await read(here.url, bearer(given))).status).toBe(404)
  })
})

describe('Q-O2 what is measured', () => {
  test('a trusted operation by its name, a free one as free, with rate and duration', async () => {
    const rini = await here.as('ba01')
    await (await rini.post('/graphql', { extensions: { persistedQuery: { version: 1, sha256Hash: hash } } })).text()
    await rini.ask('query MineAlone { viewer { name } }')
    const text = await (await read()).text()
    expect(value(text, 'dampingi_operation_seconds_count{operation="Viewer"}')).toBe(1)
    expect(value(text, 'dampingi_operation_seconds_sum{operation="Viewer"}')).toBeGreaterThan(0)
    expect(value(text, 'dampingi_operation_seconds_bucket{le="+Inf",operation="free"}')).toBe(1)
    expect(value(text, 'dampingi_operation_failures_total{operation="free",code="UNAUTHENTICATED"}')).toBe(0)
    expect(text).not.toContain('MineAlone')
  })

  test('failures by their code: of the session, of the question, of the request itself', async () => {
    const before = await (await read()).text()
    await here.nobody().post('/graphql', { extensions: { persistedQuery: { version: 1, sha256Hash: hash } } })
    await (await here.as('ba01')).ask('{ nothing }')
    await (await here.as('ba01')).ask('{ nothing')
    await here.nobody().raw('/graphql', { method: 'POST', body: '{' })
    const text = await (await read()).text()
    const failed = (labels: string) => {
      const series = `dampingi_operation_failures_total{${labels}}`
      return value(text, series) - value(before, series)
    }
    expect(failed('operation="Viewer",code="UNAUTHENTICATED"')).toBe(1)
    expect(failed('operation="free",code="GRAPHQL_VALIDATION_FAILED"')).toBe(1)
    expect(failed('operation="free",code="GRAPHQL_PARSE_FAILED"')).toBe(1)
    expect(failed('operation="free",code="HTTP_400"')).toBe(1)
  })

  test('each pool of connections, the event loop, memory, routes', async () => {
    const text = await (await read()).text()
    for (const pool of ['read', 'command', 'sign-in'])
      for (const state of ['busy', 'idle', 'waiting'])
        expect(text).toContain(`dampingi_database_connections{pool="${pool}",state="${state}"}`)
    for (const name of ['nodejs_eventloop_lag_p99_seconds', 'process_resident_memory_bytes'])
      expect(value(text, name), name).toBeGreaterThan(0)
    expect(value(text, 'dampingi_http_requests_total{route="/api/auth/sign-in/username",status="200"}')).toBe(1)
  })

  test('labels come from closed sets: whatever is asked, nothing of it becomes a series', async () => {
    const rini = await here.as('ba01')
    const canaries = Array.from({ length: 30 }, (_, i) => `kenari${i}`)
    for (const canary of canaries) {
      await rini.ask(`query ${canary} { viewer { name } }`)
      await rini.ask('query Viewer { viewer { name } }', { x: canary })
      await rini.raw(`/${canary}`)
      await rini.raw(`/ba/assets/${canary}.js`)
      await rini.post('/graphql', {
        operationName: canary,
        extensions: { persistedQuery: { version: 1, sha256Hash: canary } },
      })
      await rini.raw('/graphql', { method: canary.toUpperCase() }).catch(() => undefined)
    }
    const text = await (await read()).text()
    expect(text).not.toMatch(/kenari/i)
    const series = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
    expect(series.length).toBeLessThan(2_000)
    const operations = new Set(series.flatMap((line) => /operation="([^"]*)"/.exec(line)?.[1] ?? []))
    expect(operations).toEqual(new Set(['Viewer', 'free']))
  })
})
