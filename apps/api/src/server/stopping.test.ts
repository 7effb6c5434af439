import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createDatabase, dropDatabase } from '@dampingi/dev-server'
import type pg from 'pg'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openPool } from '../database/pool.ts'
import { template } from '../testing/fixed.ts'
import { cooperativesOf, visit } from '../testing/inputs.ts'
import { sendAll, sendings } from '../testing/load.ts'
import { Person } from '../testing/person.ts'
import { freePort, Product } from '../testing/product.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'dampingi-stopping-'))
const serverUrl = inject('serverUrl')
const name = `stopping_${v7().replaceAll('-', '')}`
let owner: pg.Pool
/** Two processes of the product on one database, as behind a balancer. */
let product: Product
let elsewhere: Product
let cooperatives: string[]

beforeAll(async () => {
  const databaseUrl = await createDatabase({ serverUrl, name, template })
  owner = openPool({ connectionString: databaseUrl, max: 2 })
  const rows = async (text: string, values: unknown[] = []) => (await owner.query(text, values)).rows
  cooperatives = await cooperativesOf({ rows }, 'ba01')
  product = new Product({ databaseUrl, port: await freePort(), dataDir })
  elsewhere = new Product({ databaseUrl, port: await freePort(), dataDir: join(dataDir, 'elsewhere') })
  await product.start()
  await elsewhere.start()
})

afterAll(async () => {
  await Promise.all([product?.end('SIGKILL'), elsewhere?.end('SIGKILL')])
  await owner?.end()
  await dropDatabase({ serverUrl, name })
  rmSync(dataDir, { recursive: true, force: true })
})

/** How often each visit is in the data: as a row, and as an event. */
async function effects(ids: string[]): Promise<number[]> {
  const { rows } = await owner.query(
    `select (select count(*)::int from visit where id = wanted.id) + (select count(*)::int from timeline_event where subject_id = wanted.id) as n
     from unnest($1::uuid[]) with ordinality as wanted(id, place) order by place`,
    [ids],
  )
  return rows.map(({ n }) => n as number)
}

/** A command that has begun and cannot end before it is let go, since another holds the chain of its co-operative. */
async function held(at = product) {
  const rini = await at.nobody().signIn('ba01')
  const [cooperative = ''] = cooperatives
  const holder = await owner.connect()
  await holder.query('begin')
  await holder.query('select from timeline_head where chain_id = $1 for update', [cooperative])
  const input = visit(cooperative)
  const envelope = { key: v7(), madeAt: product.clock.now() }
  const answer = rini.give('recordVisit', input, envelope).catch((failure: unknown) => failure)
  const again = async (elsewhere: Product) =>
    (await elsewhere.nobody().signIn('ba01')).give('recordVisit', input, envelope)
  const waiting = `select count(*)::int as n from pg_stat_activity where datname = $1 and wait_event_type = 'Lock'`
  await expect.poll(async () => (await owner.query(waiting, [name])).rows[0]?.n).toBe(1)
  const letGo = async () => {
    await holder.query('rollback')
    holder.release()
  }
  return { answer, letGo, again, id: input.visitId }
}

test('Q-R10 behind a balancer a process stops under load: not one command fails, not one connection is reset, followers go on elsewhere', {
  timeout: 120_000,
}, async () => {
  const all = sendings(500, cooperatives)
  const { cookie } = await product.nobody().signIn('ba01')
  let asked = product
  const place = { url: '', clock: product.clock, schema: product.schema }
  Object.defineProperty(place, 'url', { get: () => asked.url })
  const rini = new Person(place, cookie)
  const text = 'subscription ($after: ID) { timeline(after: $after) { id } }'
  const before = await rini.follow(text)

  let ended: Promise<number | null> = Promise.resolve(null)
  const balance = async () => {
    ended = product.end('SIGTERM')
    let seen = 200
    for (; seen === 200; await sleep(50)) seen = await product.status('/health/ready')
    asked = elsewhere
    return seen
  }
  let ready: Promise<number> = Promise.resolve(0)
  await sendAll(rini, all, (count) => {
    if (count === 150) ready = balance()
  })
  expect(await ready).toBe(503)
  expect(await ended).toBe(0)
  expect(all.flatMap(({ failure }) => (failure === null ? [] : [failure]))).toEqual([])
  expect(new Set(all.map(({ answer }) => answer?.__typename))).toEqual(new Set(['VisitAccepted']))
  expect(new Set(await effects(all.map(({ input }) => input.visitId)))).toEqual(new Set([2]))

  expect(await before.over()).toBe(true)
  const idsOf = ({ received }: typeof before) => received.map(({ data }) => data?.timeline?.id as string)
  const after = await rini.follow(text, { after: idsOf(before).at(-1) })
  await after.reached(all.length - before.received.length)
  after.close()
  expect([...idsOf(before), ...idsOf(after)].toSorted()).toEqual(all.map(({ answer }) => answer?.eventId).toSorted())
  await product.start()
})

test('Q-R10 clients that hear of no balancer lose no acknowledged command either, and half does none', {
  timeout: 120_000,
}, async () => {
  const all = sendings(600, cooperatives)
  const rini = await product.nobody().signIn('ba01')
  let ended: Promise<number | null> = Promise.resolve(null)
  await sendAll(rini, all, (count) => {
    if (count === 200) ended = product.end('SIGTERM')
  })
  expect(await ended).toBe(0)
  const acknowledged = all.filter(({ answer }) => answer !== null)
  expect(new Set(await effects(acknowledged.map(({ input }) => input.visitId)))).toEqual(new Set([2]))
  const unanswered = all.filter(({ answer }) => answer === null)
  expect(unanswered.length).toBeGreaterThan(0)
  // Work that had begun was answered: what has no answer did not happen.
  expect(new Set(await effects(unanswered.map(({ input }) => input.visitId)))).toEqual(new Set([0]))
  await product.start()
})

test('Q-R10 what has begun is finished and answered before the process ends', async () => {
  const { answer, letGo, id } = await held()
  const ended = product.end('SIGTERM')
  await expect.poll(() => product.status('/health/ready'), { interval: 5 }).not.toBe(200)
  await letGo()
  expect(await answer).toMatchObject({ __typename: 'VisitAccepted' })
  expect(await ended).toBe(0)
  expect(await effects([id])).toEqual([2])
  await product.start()
})

test('Q-R10 what takes longer than the process may wait is cut: it ends well, the client may send again, and that has one effect', {
  timeout: 120_000,
}, async () => {
  await product.end('SIGTERM')
  const hurried = new Product({
    databaseUrl: product.databaseUrl,
    port: await freePort(),
    dataDir: join(dataDir, 'hurried'),
    env: { STOP_WITHIN: '1' },
  })
  await hurried.start()
  const { answer, letGo, id, again } = await held(hurried)
  expect(await hurried.end('SIGTERM')).toBe(0)
  expect(hurried.output).toContain('Stopping took longer than 1 s and was cut short.')
  expect(await answer).toBeInstanceOf(Error)
  await letGo()
  expect(await effects([id])).toEqual([0])
  await product.start()
  expect(await again(product)).toMatchObject({ __typename: 'VisitAccepted' })
  expect(await effects([id])).toEqual([2])
})

test('Q-R10 the second signal ends the process now, whatever has begun', async () => {
  const { answer, letGo, id } = await held()
  const ended = product.end('SIGTERM')
  await expect.poll(() => product.status('/health/ready'), { interval: 5 }).not.toBe(200)
  product.process.kill('SIGTERM')
  expect(await ended).toBe(1)
  expect(await answer).toBeInstanceOf(Error)
  await letGo()
  expect(await effects([id])).toEqual([0])
  await product.start()
})
