import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readConfiguration, StartRefused } from './configuration.ts'

const folder = mkdtempSync(join(tmpdir(), 'dampingi-settings-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const read = (env: Record<string, string>) => readConfiguration({ DAMPINGI_DATA_DIR: folder, ...env })
const strong = '9c1f0b7de2a84653c07f5e1b9d3a6824f0e7c5b1a2938d4c6e5f70819b2a3c4d'

test('Q-O10 outside production the secret is made once, and only its owner reads it', () => {
  const { secret } = read({})
  expect(secret).toMatch(/^[0-9a-f]{64}$/)
  expect(read({}).secret).toBe(secret)
  expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600)
})

test.each([
  ['missing', {}],
  ['weak', { DAMPINGI_SECRET: 'secret' }],
  ['a repetition', { DAMPINGI_SECRET: 'ab'.repeat(40) }],
  ['short of 256 bits', { DAMPINGI_SECRET: strong.slice(0, 62) }],
])('Q-O10 in production a secret that is %s is refused with a sentence', (_what, env) => {
  expect(() => read({ NODE_ENV: 'production', ...env })).toThrow(StartRefused)
  expect(() => read({ NODE_ENV: 'production', ...env })).toThrow(/DAMPINGI_SECRET .*openssl rand -hex 32/)
})

test("Q-O10 in production the demo's own secret is refused", () => {
  const { secret: demo } = read({})
  expect(() => read({ NODE_ENV: 'production', DAMPINGI_SECRET: demo })).toThrow(/DAMPINGI_SECRET/)
})

test('Q-O10 a strong secret starts in production', () => {
  expect(read({ NODE_ENV: 'production', DAMPINGI_SECRET: strong }).secret).toBe(strong)
})

test.each(['', 'secret', 'ab'.repeat(40), strong.slice(0, 62)])(
  'Q-O10, Q-O1 the token %j for metrics is refused with a sentence',
  (METRICS_TOKEN) => {
    expect(() => read({ METRICS_TOKEN })).toThrow(/METRICS_TOKEN is too weak: .*openssl rand -hex 32/)
  },
)

test('Q-O10, Q-O1 the token for metrics comes from the environment or from a file; without it there is none', () => {
  const file = join(folder, 'metrics-token')
  writeFileSync(file, `${strong}\n`)
  expect(read({}).metricsToken).toBeNull()
  expect(read({ METRICS_TOKEN: strong }).metricsToken).toBe(strong)
  expect(read({ METRICS_TOKEN_FILE: file }).metricsToken).toBe(strong)
  expect(() => read({ METRICS_TOKEN_FILE: join(folder, 'nothing') })).toThrow(StartRefused)
  expect(() => read({ METRICS_TOKEN_FILE: join(folder, 'nothing') })).toThrow(/METRICS_TOKEN_FILE names .*nothing/)
})

test('a data folder that cannot be made is told in a sentence that says what to do', () => {
  writeFileSync(join(folder, 'a-file'), '')
  const DAMPINGI_DATA_DIR = join(folder, 'a-file', 'data')
  expect(() => read({ DAMPINGI_DATA_DIR })).toThrow(StartRefused)
  expect(() => read({ DAMPINGI_DATA_DIR })).toThrow(/cannot be made or written: .*DAMPINGI_DATA_DIR/)
})

test('our origins are those of the port and the public one', () => {
  const { origins, secure, host, port } = read({ PORT: '4010', PUBLIC_ORIGIN: 'https://dampingi.example' })
  expect({ origins, secure, host, port }).toEqual({
    origins: ['https://dampingi.example', 'http://localhost:4010', 'http://127.0.0.1:4010'],
    secure: true,
    host: '127.0.0.1',
    port: 4010,
  })
})

test.each(['abc', '-1', '70000', '4000.5'])('a port %s is refused with a sentence', (PORT) => {
  expect(() => read({ PORT })).toThrow(/PORT is/)
})

test.each([
  ['pool.ntp.org', { host: 'pool.ntp.org', port: 123 }],
  ['127.0.0.1:1123', { host: '127.0.0.1', port: 1_123 }],
  ['[::1]:1123', { host: '::1', port: 1_123 }],
])('Q-R12 the time server %s is read', (TIME_SERVER, address) => {
  expect(read({ TIME_SERVER }).timeServer).toEqual(address)
})

test.each(['', 'pool.ntp.org:99999', '::1', 'pool.ntp.org/x', 'a b'])(
  'Q-R12 the time server %j is refused with a sentence when the server starts',
  (TIME_SERVER) => {
    expect(() => read({ TIME_SERVER })).toThrow(StartRefused)
    expect(() => read({ TIME_SERVER })).toThrow(/TIME_SERVER is .*pool\.ntp\.org:123/)
  },
)

test('Q-R10 nobody lets the process stop for longer than it may take', () => {
  expect(read({}).stopWithin).toBe(20)
  expect(read({ STOP_WITHIN: '25' }).stopWithin).toBe(25)
  for (const STOP_WITHIN of ['0', '26', '1.5', 'lama', ''])
    expect(() => read({ STOP_WITHIN }), STOP_WITHIN).toThrow(/STOP_WITHIN is .*from 1 to 25/)
})
