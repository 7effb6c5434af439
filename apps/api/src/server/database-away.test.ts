import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunningPostgres, startPostgres } from '@dampingi/dev-server'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cooperativesOf } from '../testing/inputs.ts'
import { sendAll, sendings } from '../testing/load.ts'
import { freePort, Product } from '../testing/product.ts'

const folder = mkdtempSync(join(tmpdir(), 'dampingi-away-'))
let postgres: RunningPostgres
let product: Product

beforeAll(async () => {
  postgres = await startPostgres({ dataDir: join(folder, 'postgres'), durable: true })
  product = new Product({ databaseUrl: postgres.url, port: await freePort(), dataDir: join(folder, 'data') })
  await product.start()
}, 120_000)

afterAll(async () => {
  await product?.end('SIGKILL')
  await postgres?.stop()
  rmSync(folder, { recursive: true, force: true })
}, 60_000)

const killPostgres = () =>
  process.kill(Number(readFileSync(join(postgres.dataDir, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL')

/** What the API logged of failures that nobody foresaw. */
const faults = () =>
  readFileSync(join(folder, 'data', 'api.log'), 'utf8')
    .split('\n')
    .filter((line) => line.includes('"cause"'))
    .join('\n')
    .slice(0, 1_500)

/** Asks the database as its owner, on a connection of its own, since those of before are gone. */
async function asked(text: string, values: unknown[] = []): Promise<Record<string, never>[]> {
  const client = new pg.Client({ connectionString: postgres.url })
  await client.connect()
  return client
    .query(text, values)
    .then(({ rows }) => rows)
    .finally(() => client.end())
}

test('Q-R11, Q-R2 PostgreSQL is killed and started under load: the API says so, stays up, and goes on by itself', {
  timeout: 180_000,
}, async () => {
  const cooperatives = await cooperativesOf({ rows: asked } as never, 'ba01')
  const rini = await product.nobody().signIn('ba01')
  const all = sendings(600, cooperatives)
  const away: { ready: number; live: number; codes: string[]; statuses: number[] } = {
    ready: 0,
    live: 0,
    codes: [],
    statuses: [],
  }
  let over: Promise<void> = Promise.resolve()
  const fall = async (): Promise<void> => {
    killPostgres()
    for (const query of [
      '{ viewer { name } }',
      'mutation { acceptAppraisal(input: { appraisalId: "x", command: { key: "0199e2f0-0000-7000-8000-000000000001", madeAt: "2026-11-24T03:00:00Z" } }) { __typename } }',
    ]) {
      const answer = await rini.post('/graphql', { query })
      away.statuses.push(answer.status)
      away.codes.push(
        ((await answer.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code ?? '',
      )
    }
    away.ready = await product.status('/health/ready')
    away.live = await product.status('/health/live')
    postgres = await startPostgres({ dataDir: postgres.dataDir, port: postgres.port, durable: true })
  }
  await sendAll(rini, all, (count) => {
    if (count === 150) over = fall()
  })
  await over
  expect(away).toEqual({
    ready: 503,
    live: 200,
    codes: ['TEMPORARILY_UNAVAILABLE', 'TEMPORARILY_UNAVAILABLE'],
    statuses: [503, 503],
  })
  const told = all.flatMap(({ failure }) => (failure === null ? [] : [String(failure)]))
  expect(
    told.filter((words) => !words.includes('TEMPORARILY_UNAVAILABLE')).map((words) => `${words} ${faults()}`),
  ).toEqual([])

  await expect.poll(product.ready, { timeout: 30_000 }).toBe(true)
  expect(product.process.exitCode).toBeNull()
  const before = all.map(({ answer }) => answer)
  await sendAll(rini, all)
  for (const [i, answer] of before.entries()) if (answer !== null) expect(all[i]?.answer).toEqual(answer)
  const ids = all.map(({ input }) => input.visitId)
  expect(
    await asked('select count(*)::int as n, count(distinct id)::int as d from visit where id = any ($1)', [ids]),
  ).toEqual([{ n: 600, d: 600 }])
  expect(await asked('select count(*)::int as n from timeline_event where subject_id = any ($1)', [ids])).toEqual([
    { n: 600 },
  ])
})

test('Q-R11 streams go on after the database came back', async () => {
  const rini = await product.nobody().signIn('ba01')
  const events = await rini.follow('subscription { timeline { id } }')
  const [sending] = sendings(1, await cooperativesOf({ rows: asked } as never, 'ba01'))
  if (sending === undefined) throw new Error('nothing to send')
  await sendAll(rini, [sending])
  await events.reached(1, 15_000)
  expect(events.received[0]?.data?.timeline.id).toBe(sending.answer?.eventId)
  events.close()
})
