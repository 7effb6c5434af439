import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { apiUrl } from '../database/migrate.ts'
import { secret } from '../testing/fixed.ts'
import { stage } from '../testing/stage.ts'

const here = await stage()
const folder = mkdtempSync(join(tmpdir(), 'dampingi-commands-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const main = join(import.meta.dirname, '../../dist/main.js')

/** Runs a command of the built product to its end. */
async function run(args: string[], env: NodeJS.ProcessEnv = {}): Promise<{ code: number; said: string }> {
  const { DATABASE_URL: _, ...inherited } = process.env
  const dataDir = join(folder, 'data')
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...inherited, NODE_ENV: 'development', DAMPINGI_SECRET: secret, DAMPINGI_DATA_DIR: dataDir, ...env },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
  const [code] = await once(child, 'close')
  return { code: code as number, said }
}

test('a taken port is told at once, before a database is made', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const { code, said } = await run(['start'], { PORT: String(port) })
  server.close()
  expect([code, said]).toEqual([
    1,
    expect.stringMatching(
      new RegExp(`^Port ${port} is taken\\. Stop what runs there, or .* PORT=${port + 1} npm start\\.`),
    ),
  ])
  expect(existsSync(join(folder, 'data', 'postgres'))).toBe(false)
})

test('a data folder that cannot be made ends the start with a sentence', async () => {
  const { code, said } = await run(['start'], { DAMPINGI_DATA_DIR: join(main, 'below-a-file') })
  expect([code, said]).toEqual([
    1,
    expect.stringMatching(/^The folder .*below-a-file cannot be made or written: .*DAMPINGI_DATA_DIR/),
  ])
})

test.each([
  ['does not answer', (url: URL) => (url.port = '1'), /^No PostgreSQL answers at .*:1 \(ECONNREFUSED\)\. Start it, /],
  [
    'knows no such user',
    (url: URL) => (url.username = 'nobody'),
    /refuses the user "nobody"\. Correct user and password/,
  ],
  ['has no such database', (url: URL) => (url.pathname = '/nothing'), /has no database "nothing"\. Make it \(createdb/],
])('a PostgreSQL of one’s own that %s ends the start with a sentence', async (_, change, sentence) => {
  const url = new URL(here.ownerUrl)
  url.password = 'never-told'
  change(url)
  const { code, said } = await run(['start'], { DATABASE_URL: url.href, PORT: '0' })
  expect([code, said]).toEqual([1, expect.stringMatching(sentence)])
  expect(said).not.toContain('never-told')
})

test('Q-S4, Q-O4 an operator disables an account from the command line: the old cookie is dead, and the log says so without a name', async () => {
  const env = { DATABASE_URL: here.ownerUrl }
  const rini = await here.signIn('ba01')
  const signedIn = async () => (await rini.ask('{ viewer { name } }')).data?.viewer != null
  expect(await signedIn()).toBe(true)
  expect(await run(['account', 'disable', 'ba01'], env)).toEqual({
    code: 0,
    said: 'ba01 is disabled: its sessions open nothing any more, and nobody signs in to it. Sessions ended: 1.\n',
  })
  expect(await signedIn()).toBe(false)
  expect((await run(['account', 'enable', 'ba01'], env)).code).toBe(0)
  expect(await signedIn()).toBe(false)
  await here.signIn('ba01')
  expect((await run(['account', 'end-sessions', 'ba01'], env)).said).toMatch(
    /signed out everywhere.* Sessions ended: 1\.\n$/,
  )
  const log = readFileSync(join(folder, 'data', 'api.log'), 'utf8')
  expect([...log.matchAll(/"event":"([A-Z_]+)"/g)].map(([, event]) => event)).toEqual([
    'ACCOUNT_DISABLED',
    'ACCOUNT_ENABLED',
    'SESSIONS_ENDED',
  ])
  expect(log).not.toContain('ba01')
})

test.each([
  ['without anything', [], /^Use: account disable\|enable\|end-sessions <user name>/],
  ['with an act that is none', ['close', 'ba01'], /^Use: account/],
  ['with an unknown name', ['disable', 'nobody99'], /^There is no account "nobody99": nothing was changed\./],
])('the account command %s says what to do and ends with 1', async (_what, args, words) => {
  const { code, said } = await run(['account', ...args], { DATABASE_URL: here.ownerUrl })
  expect([code, said]).toEqual([1, expect.stringMatching(words)])
})

test('the account command with a database that does not answer, or is not the owner’s, says what to do', async () => {
  const as = (DATABASE_URL: string) => run(['account', 'disable', 'ba02'], { DATABASE_URL })
  expect(await as('postgresql://127.0.0.1:1/none')).toEqual({
    code: 1,
    said: expect.stringMatching(/Check DATABASE_URL/),
  })
  const refused = await as(apiUrl(here.ownerUrl, secret))
  expect(refused).toEqual({ code: 1, said: expect.stringMatching(/Give the one of its owner as DATABASE_URL/) })
})
