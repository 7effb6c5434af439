import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabase, dropDatabase } from '@dampingi/dev-server'
import pg from 'pg'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { verifyTimeline } from '../command-line/verify-timeline.ts'
import { template } from '../testing/fixed.ts'
import { cooperativesOf } from '../testing/inputs.ts'
import { sendAll, sendings } from '../testing/load.ts'
import { freePort, Product } from '../testing/product.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'dampingi-killed-'))
const serverUrl = inject('serverUrl')
const name = `killed_${v7().replaceAll('-', '')}`
let owner: pg.Pool
let product: Product
let cooperatives: string[]

beforeAll(async () => {
  const databaseUrl = await createDatabase({ serverUrl, name, template })
  owner = new pg.Pool({ connectionString: databaseUrl, max: 1 })
  cooperatives = await cooperativesOf(
    { rows: async (text: string, values: unknown[]) => (await owner.query(text, values)).rows } as never,
    'ba01',
  )
  product = new Product({ databaseUrl, port: await freePort(), dataDir })
  await product.start()
})

afterAll(async () => {
  await product?.end('SIGKILL')
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

test('Q-R2, Q-R3 the process is killed in the middle of a thousand commands: each acknowledged one is there once, the rest can be sent again', {
  timeout: 180_000,
}, async () => {
  const all = sendings(1_000, cooperatives)
  const rini = await product.nobody().signIn('ba01')
  let killed: Promise<unknown> = Promise.resolve()
  await sendAll(rini, all, (count) => {
    if (count === 300) killed = product.end('SIGKILL')
  })
  await killed
  const acknowledged = all.filter(({ answer }) => answer !== null)
  expect(acknowledged.length).toBeGreaterThanOrEqual(300)
  expect(acknowledged.length).toBeLessThan(1_000)
  expect(new Set(await effects(acknowledged.map(({ input }) => input.visitId)))).toEqual(new Set([2]))
  // Of the others, a few may have happened without their answer coming back; none half.
  for (const n of await effects(all.map(({ input }) => input.visitId))) expect([0, 2]).toContain(n)

  await product.start()
  const first = all.map(({ answer }) => answer)
  await sendAll(rini, all)
  expect(new Set(all.map(({ answer }) => answer?.__typename))).toEqual(new Set(['VisitAccepted']))
  for (const [i, answer] of first.entries()) if (answer !== null) expect(all[i]?.answer).toEqual(answer)
  expect(new Set(await effects(all.map(({ input }) => input.visitId)))).toEqual(new Set([2]))
  expect((await verifyTimeline(owner)).faults).toEqual([])
})

test('Q-R10 a signal to stop under load loses no acknowledged command and half does none; the process ends well', {
  timeout: 120_000,
}, async () => {
  const all = sendings(600, cooperatives)
  const rini = await product.nobody().signIn('ba01')
  const events = await rini.follow('subscription { timeline { id } }')
  let ended: Promise<number | null> = Promise.resolve(null)
  await sendAll(rini, all, (count) => {
    if (count === 200) ended = product.end('SIGTERM')
  })
  expect(await ended).toBe(0)
  expect(await events.over()).toBe(true)
  const acknowledged = all.filter(({ answer }) => answer !== null)
  expect(new Set(await effects(acknowledged.map(({ input }) => input.visitId)))).toEqual(new Set([2]))
  const unanswered = all.filter(({ answer }) => answer === null)
  expect(unanswered.length).toBeGreaterThan(0)
  // Work that had begun was answered: what has no answer did not happen.
  expect(new Set(await effects(unanswered.map(({ input }) => input.visitId)))).toEqual(new Set([0]))
  await product.start()
  expect(await product.ready()).toBe(true)
})
