import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyTimeline } from '../command-line/verify-timeline.ts'
import { DurableProduct } from '../testing/durable-product.ts'
import { cooperativesOf } from '../testing/inputs.ts'
import { type Sending, sendAll, sendings } from '../testing/load.ts'
import { seeded } from '../testing/random-queries.ts'

/** Which kill comes when is drawn from a seed; a longer run takes another seed and more rounds from the environment. */
const seed = Number(process.env.KILL_SEED ?? 20_261_124)
const rounds = Number(process.env.KILL_ROUNDS ?? 10)
const freshEachRound = 48
const kinds = ['the API', 'PostgreSQL', 'both'] as const
const below = seeded(seed)

let here: DurableProduct
let cooperatives: string[]

beforeAll(async () => {
  here = await DurableProduct.open()
  cooperatives = await cooperativesOf(here, 'ba01')
}, 120_000)

afterAll(() => here?.close(), 60_000)

/** Kills, and brings back what was killed. */
async function kill(kind: (typeof kinds)[number]): Promise<void> {
  if (kind !== 'the API') here.killPostgres()
  if (kind !== 'PostgreSQL') await here.product.end('SIGKILL')
  if (kind !== 'the API') await here.startPostgres()
  if (kind !== 'PostgreSQL') await here.product.start()
  await expect.poll(here.product.ready, { timeout: 30_000 }).toBe(true)
}

/** Every kind of kill about as often as the others, in an order that the seed decides. */
function drawnKills(): (typeof kinds)[number][] {
  const bag = Array.from({ length: rounds }, (_, i) => kinds[i % kinds.length] as (typeof kinds)[number])
  return bag.map((_, i) => {
    const other = i + below(bag.length - i)
    const drawn = bag[other] as (typeof kinds)[number]
    bag[other] = bag[i] as (typeof kinds)[number]
    return drawn
  })
}

/** How often each command is in the data: as a row, as an event, as the answer kept under its key. */
async function traces(all: readonly Sending[]): Promise<string[]> {
  const rows = await here.rows<{ traces: string }>(
    `select concat_ws(' ', (select count(*) from visit where id = sent.id), (select count(*) from timeline_event where subject_id = sent.id),
       (select count(*) from command_log where key = sent.key and outcome is not null)) as traces
     from unnest($1::uuid[], $2::uuid[]) with ordinality as sent(id, key, place) order by place`,
    [all.map(({ input }) => input.visitId), all.map(({ key }) => key)],
  )
  return rows.map((row) => row.traces)
}

const [once, never] = ['1 1 1', '0 0 0']

test(`Q-R2, Q-R3 in ${rounds} rounds the API, PostgreSQL or both are killed under load: each acknowledged command is there once, each other one can be sent again`, {
  timeout: 60_000 + rounds * 20_000,
}, async () => {
  const rini = await here.product.nobody().signIn('ba01')
  const kills = drawnKills()
  const told = `KILL_SEED=${seed}, kills: ${kills.join(', ')}`
  const all: Sending[] = []
  const unanswered = () => all.filter(({ answer }) => answer === null)
  for (const kind of kills) {
    // What an earlier kill cut off is sent again under the next one.
    const again = unanswered().slice(0, freshEachRound / 2)
    const fresh = sendings(freshEachRound, cooperatives)
    all.push(...fresh)
    const at = 2 + below(freshEachRound / 2)
    let over: Promise<void> = Promise.resolve()
    await sendAll(rini, [...again, ...fresh], (count) => {
      if (count === at) over = kill(kind)
    })
    await over
    expect(fresh.filter(({ answer }) => answer === null).length, `${told}: the load outlived ${kind}`).toBeGreaterThan(
      0,
    )
  }

  const acknowledged = all.filter(({ answer }) => answer !== null)
  expect(acknowledged.length, told).toBeGreaterThanOrEqual(rounds * 2)
  expect(new Set(acknowledged.map(({ answer }) => answer?.__typename)), told).toEqual(new Set(['VisitAccepted']))
  expect(new Set(await traces(acknowledged)), told).toEqual(new Set([once]))
  // Of the others a few may have happened without their answer coming back; none half.
  for (const trace of await traces(unanswered())) expect([once, never], told).toContain(trace)

  const first = all.map(({ answer }) => answer)
  await sendAll(rini, all)
  expect(new Set(all.map(({ answer }) => answer?.__typename)), told).toEqual(new Set(['VisitAccepted']))
  for (const [i, answer] of first.entries()) if (answer !== null) expect(all[i]?.answer, told).toEqual(answer)
  expect(new Set(await traces(all)), told).toEqual(new Set([once]))
  const owner = await here.connect()
  expect((await verifyTimeline(owner)).faults, told).toEqual([])
  await owner.end()
})

test('Q-A10 nothing is missed or doubled by whoever follows while the process is killed between two events', {
  timeout: 120_000,
}, async () => {
  const rini = await here.product.nobody().signIn('ba01')
  const text = 'subscription ($after: ID) { timeline(after: $after) { id } }'
  const start = (await rini.data('{ latestEvent { id } }')).latestEvent.id as string
  const all: Sending[] = []
  const told: string[] = []
  for (const killed of [true, true, false]) {
    const events = await rini.follow(text, { after: told.at(-1) ?? start })
    const fresh = sendings(40, cooperatives)
    all.push(...fresh)
    let over: Promise<void> = Promise.resolve()
    await sendAll(rini, fresh, (count) => {
      if (killed && count === 20) over = kill('the API')
    })
    await over
    // What the kill left open is sent again while nobody follows.
    await sendAll(rini, fresh)
    if (killed) expect(await events.over()).toBe(true)
    else await events.reached(all.length - told.length)
    told.push(...events.received.map(({ data }) => data?.timeline?.id as string))
    events.close()
  }
  expect(told.toSorted()).toEqual(all.map(({ answer }) => answer?.eventId).toSorted())
})
