import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { beforeEach, describe, expect, test } from 'vitest'
import { apiUrl } from '../database/migrate.ts'
import { demoPassword } from '../demo/demo-accounts.ts'
import { createHttpServer } from '../server/http-server.ts'
import { ours, secret } from '../testing/fixed.ts'
import { stage } from '../testing/stage.ts'
import { authPool, createAuth } from './auth.ts'
import { networkOf } from './password-attempts.ts'
import { sessionTokenReader } from './session-token.ts'

const here = await stage()
beforeEach(() => here.rows('delete from auth.password_attempt'))

const wrong = 'not the password'
const ask = (username: string, password: string, { at = here.url, headers = {} as Record<string, string> } = {}) =>
  fetch(`${at}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ username, password }),
  })
const statuses = async (answers: Promise<Response>[]) => (await Promise.all(answers)).map(({ status }) => status)
const inARow = async (count: number, guess: (i: number) => Promise<Response>) => {
  const found: number[] = []
  for (let i = 0; i < count; i += 1) found.push((await guess(i)).status)
  return found
}
/** As if each attempt of the table had failed so many times more, from its address: on its own account or on others. */
const failedBefore = (count: number, { account = 'a.account' } = {}) =>
  here.rows(
    `insert into auth.password_attempt (account, address, failed)
     select ${account}, a.address, true from auth.password_attempt a, generate_series(1, $1)`,
    [count],
  )
const others = { account: 'gen_random_uuid()::text' }
const times = (count: number, status: number) => Array<number>(count).fill(status)

describe('Q-S3 an account is guessed ten times in 15 minutes', () => {
  test('in a row: the eleventh is not looked at, not even when it is right, and is told when to come back', async () => {
    expect(await inARow(10, () => ask('ba01', wrong))).toEqual(times(10, 401))
    const limited = await ask('ba01', demoPassword)
    expect(limited.status).toBe(429)
    expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(800)
    expect(Number(limited.headers.get('retry-after'))).toBeLessThanOrEqual(900)
    expect(limited.headers.getSetCookie()).toEqual([])
    expect((await limited.json()) as object).toMatchObject({ error: { code: 'TOO_MANY_ATTEMPTS' } })
    expect((await ask('ba02', demoPassword)).status).toBe(200)
  })

  test('20 at once: no more than ten are looked at', async () => {
    const found = await statuses(Array.from({ length: 20 }, () => ask('ba03', wrong)))
    expect(found.filter((status) => status === 401)).toHaveLength(10)
    expect(found.filter((status) => status === 429)).toHaveLength(10)
    expect((await ask('ba03', demoPassword)).status).toBe(429)
  })

  test('over two processes at once: they count together', async () => {
    const other = await served()
    const found = await statuses(
      Array.from({ length: 20 }, (_, i) => ask('ba04', wrong, i % 2 === 0 ? {} : { at: other.url })),
    )
    expect(found.filter((status) => status === 401)).toHaveLength(10)
    await other.close()
  })

  test('however the name is written', async () => {
    expect(await inARow(10, (i) => ask(i % 2 === 0 ? 'BA05' : 'ba05', wrong))).toEqual(times(10, 401))
    expect((await ask('Ba05', demoPassword)).status).toBe(429)
  })

  test('after 15 minutes the owner comes in', async () => {
    await inARow(10, () => ask('ba06', wrong))
    await here.rows(`update auth.password_attempt set at = at - interval '15 minutes'`)
    expect((await ask('ba06', demoPassword)).status).toBe(200)
    expect(await here.one<number>('select count(*)::int from auth.password_attempt')).toBe(0)
  })

  test('whether it exists or not', async () => {
    expect(await inARow(11, () => ask('nobody-of-ours', wrong))).toEqual([...times(10, 401), 429])
  })
})

describe('Q-S3 an address fails 50 times in 15 minutes', () => {
  test('over many accounts, whatever it says of itself', async () => {
    const forged = (i: number) => ({
      'x-forwarded-for': `203.0.113.${i}`,
      forwarded: `for=203.0.113.${i}`,
      'x-real-ip': `203.0.113.${i}`,
      'x-dampingi-address': `203.0.113.${i}`,
    })
    const guess = (i: number) => ask(`guessed-${i}`, wrong, { headers: forged(i) })
    expect((await guess(0)).status).toBe(401)
    await failedBefore(46, others)
    expect(await inARow(4, guess)).toEqual([401, 401, 401, 429])
    expect((await ask('ba07', demoPassword, { headers: forged(99) })).status).toBe(429)
  })

  test('at once', async () => {
    expect((await ask('guessed', wrong)).status).toBe(401)
    await failedBefore(39, others)
    const found = await statuses(Array.from({ length: 20 }, (_, i) => ask(`guessed-${i}`, wrong)))
    expect(found.filter((status) => status === 401)).toHaveLength(10)
  })

  test('behind a proxy that we trust the addresses are told apart', async () => {
    const behind = await served(['127.0.0.1'])
    const from = (address: string) => ({ at: behind.url, headers: { 'x-forwarded-for': address } })
    const guess = (i: number) => ask(`guessed-${i}`, wrong, from(`192.0.2.${i}, 203.0.113.1`))
    expect((await guess(0)).status).toBe(401)
    await failedBefore(48, others)
    expect(await inARow(2, guess)).toEqual([401, 429])
    expect((await ask('ba08', demoPassword, from('203.0.113.2'))).status).toBe(200)
    await behind.close()
  })

  test.each([
    ['127.0.0.1', '127.0.0.1'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:0:1::42', '2001:db8:0:1::/64'],
    ['2001:db8::1:0:0:1', '2001:db8:0:0::/64'],
    ['2001:0db8:0000:0001:ffff:0:0:1', '2001:db8:0:1::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('%s counts as %s', (address, network) => expect(networkOf(address)).toBe(network))
})

describe('Q-S3 the own device of an account passes', () => {
  const enter = async (username: string) => {
    const cookies = (await ask(username, demoPassword)).headers.getSetCookie().map((set) => set.split(';')[0] ?? '')
    return cookies.find((pair) => pair.startsWith('dampingi.device=')) ?? ''
  }
  const by = (cookie: string) => ({ headers: { cookie } })

  test('while strangers guess the account, and the address, its owner comes in on the device that she used before', async () => {
    const device = await enter('ba14')
    expect((await ask('ba14', wrong)).status).toBe(401)
    await failedBefore(9)
    await failedBefore(40, others)
    expect((await ask('ba14', demoPassword)).status).toBe(429)
    const known = await ask('ba14', demoPassword, by(device))
    expect(known.status).toBe(200)
    expect(known.headers.getSetCookie().map((set) => set.split('=')[0])).toEqual(['dampingi.session_token'])
  })

  test('it guesses as slowly as everybody else', async () => {
    const device = await enter('ba15')
    expect((await ask('ba15', wrong, by(device))).status).toBe(401)
    await failedBefore(9)
    expect((await ask('ba15', demoPassword, by(device))).status).toBe(429)
    expect((await ask('ba15', demoPassword)).status).toBe(200)
  })

  test('a forged device, or the device of another account, is none, and it opens nothing', async () => {
    const [device, other] = [await enter('ba16'), await enter('ba17')]
    expect((await ask('ba16', wrong)).status).toBe(401)
    await failedBefore(9)
    for (const cookie of [
      other,
      `${device.slice(0, -1)}x`,
      device.split('.').slice(0, 2).join('.'),
      'dampingi.device=',
      'dampingi.device=x.',
    ])
      expect((await ask('ba16', demoPassword, by(cookie))).status, cookie).toBe(429)
    expect((await fetch(`${here.url}/api/auth/session`, by(device))).status).toBe(200)
    expect(await (await fetch(`${here.url}/api/auth/session`, by(device))).text()).toBe('{"signedIn":false}')
  })
})

test('Q-S3 what is right does not count: an office behind one address signs in as often as it likes', async () => {
  expect((await ask('guessed', wrong)).status).toBe(401)
  await failedBefore(48, others)
  expect(await inARow(12, () => ask('ba09', demoPassword))).toEqual(times(12, 200))
  expect(await here.one<number>('select count(*)::int from auth.password_attempt')).toBe(49)
  expect(await inARow(2, () => ask('ba09', wrong))).toEqual([401, 429])
})

test('Q-S3 an unknown name and a wrong password give one answer, byte for byte, before and at the limit', async () => {
  const answer = async (username: string) => {
    const told = await ask(username, wrong)
    const { date, 'x-request-id': _, 'retry-after': wait = '0', ...headers } = Object.fromEntries(told.headers)
    expect(date).toBeDefined()
    return { status: told.status, headers, body: await told.text(), wait: Number(wait) > 800 }
  }
  const unknown = ['nobody99', 'x', 'not a name!', 'n'.repeat(200)]
  const answers = async () => Promise.all(['ba01', ...unknown].map(answer))
  const [known, ...rest] = await answers()
  expect(known?.status).toBe(401)
  for (const other of rest) expect(other).toEqual(known)
  await failedBefore(9)
  const [limited, ...restLimited] = await answers()
  expect(limited).toMatchObject({ status: 429, wait: true })
  for (const other of restLimited) expect(other).toEqual(limited)
})

test('Q-S3, Q-O3 the table of attempts holds neither names nor addresses', async () => {
  await ask('a password typed as a name', wrong)
  const [row] = await here.rows<{ account: string; address: string }>(
    'select account, address from auth.password_attempt',
  )
  expect(row?.account).toMatch(/^[0-9a-f]{32}$/)
  expect(row?.address).toMatch(/^[0-9a-f]{32}$/)
})

test('Q-O4 sign-ins, failures and the limit are events of the log, by a hash of the account', async () => {
  here.lines.length = 0
  await inARow(10, () => ask('ba01', wrong))
  await ask('ba01', wrong)
  await ask('ba02', demoPassword)
  const events = here.lines.map((line) => JSON.parse(line)).filter(({ event }) => event !== undefined)
  expect(events.map(({ event }) => event)).toEqual([
    ...Array(10).fill('SIGN_IN_FAILED'),
    'ATTEMPTS_LIMITED',
    'SIGNED_IN',
  ])
  for (const { account, request } of events) {
    expect(account).toMatch(/^[0-9a-f]{32}$/)
    expect(request).toMatch(/^[0-9a-f-]{36}$/)
  }
  expect(new Set(events.map(({ account }) => account)).size).toBe(2)
})

/** Another process on the same database. */
async function served(trustedProxies: string[] = []) {
  const pool = authPool(apiUrl(here.ownerUrl, secret))
  const app = await createHttpServer({
    origins: [ours],
    secure: false,
    trustedProxies,
    auth: createAuth(pool, { secret, origins: [ours], secure: false }),
    graphql: {
      ...here.application.graphql,
      sessionToken: sessionTokenReader(secret),
      draining: new AbortController().signal,
    },
    pages: here.application.pages,
    ready: async () => true,
    demo: true,
    logger: pino({ level: 'silent' }),
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const close = async () => {
    await app.close()
    await pool.end()
  }
  return { url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`, close }
}
