import { expect, test } from 'vitest'
import { verifyTimeline } from '../../command-line/verify-timeline.ts'
import { type Cuts, CuttingProxy } from '../../testing/cutting-proxy.ts'
import { cooperativesOf } from '../../testing/inputs.ts'
import { type Sending, sendings } from '../../testing/load.ts'
import { Person } from '../../testing/person.ts'
import { seeded } from '../../testing/random-queries.ts'
import { stage } from '../../testing/stage.ts'

/** Seven stages of thirty commands each: more than the two hundred of the promise. */
const eachStage = 30
const atOnce = 6
const madeAt = '2026-11-24T03:00:00.000Z'
const below = seeded(20_261_124)
const between = (from: number, to: number) => from + below(to - from)

const here = await stage()
const rini = await here.as('ba01')
const cooperatives = await cooperativesOf(here, 'ba01')

/** The event of each command, as it is in the data with its row and its kept answer; null where nothing of it is there. */
async function events(all: readonly Sending[]): Promise<(string | null)[]> {
  const rows = await here.rows<{ visits: number; events: string[]; answers: number }>(
    `select (select count(*)::int from visit where id = sent.id) as visits,
       (select coalesce(json_agg(id), '[]') from timeline_event where subject_id = sent.id) as events,
       (select count(*)::int from command_log where key = sent.key and outcome is not null) as answers
     from unnest($1::uuid[], $2::uuid[]) with ordinality as sent(id, key, place) order by place`,
    [all.map(({ input }) => input.visitId), all.map(({ key }) => key)],
  )
  return rows.map((row) => {
    expect([0, 1]).toContain(row.visits)
    expect([row.events.length, row.answers]).toEqual([row.visits, row.visits])
    return row.events[0] ?? null
  })
}

/** Sends each again on a sound connection, twice, and looks that both answers are one and the effect is one. */
async function againOnce(all: readonly Sending[], before: readonly (string | null)[]): Promise<void> {
  for (const [i, { input, key }] of all.entries()) {
    const answer = await rini.give('recordVisit', input, { key, madeAt })
    expect(answer.__typename).toBe('VisitAccepted')
    expect(await rini.give('recordVisit', input, { key, madeAt })).toEqual(answer)
    // What had happened before the cut is what is told now.
    if (before[i] != null) expect(answer.eventId).toBe(before[i])
  }
  expect((await events(all)).filter((event) => event === null)).toEqual([])
}

/** Sends each on a connection of its own that is cut, and expects that no answer came back. */
async function sendCut(all: readonly Sending[], cuts: () => Cuts): Promise<void> {
  for (let next = 0; next < all.length; next += atOnce) {
    const some = all.slice(next, next + atOnce)
    const outcomes = await Promise.allSettled(
      some.map(async ({ input, key }) => {
        const proxy = await CuttingProxy.to(here.url, cuts())
        const phone = new Person({ url: proxy.url, clock: here.clock, schema: here.schema }, rini.cookie)
        return phone.give('recordVisit', input, { key, madeAt }).finally(proxy.cut)
      }),
    )
    expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(['rejected']))
  }
}

test('a connection that is not cut carries a command and its answer', async () => {
  const [sending] = sendings(1, cooperatives)
  if (sending === undefined) return
  const proxy = await CuttingProxy.to(here.url, { request: () => Infinity, reply: () => Infinity })
  const phone = new Person({ url: proxy.url, clock: here.clock, schema: here.schema }, rini.cookie)
  const answer = await phone.give('recordVisit', sending.input, { key: sending.key, madeAt })
  expect(await events([sending])).toEqual([answer.eventId])
  proxy.cut()
})

test.each<[stage: string, happened: boolean | null, cuts: () => Cuts]>([
  ['before anything was sent', false, () => ({ request: () => 0 })],
  ['in the middle of the head', false, () => ({ request: (head) => between(1, head) })],
  ['in the middle of the body', false, () => ({ request: (head, body) => between(head, head + body) })],
  ['as soon as all was sent', null, () => ({ request: (head, body) => head + body })],
  ['when the reply set out', true, () => ({ reply: () => 0 })],
  ['in the middle of the reply', true, () => ({ reply: (head, body) => between(1, head + body) })],
])(
  'Q-R3 a connection cut %s: sent again, each command has one effect and one answer',
  async (_stage, happened, cuts) => {
    const all = sendings(eachStage, cooperatives)
    await sendCut(all, cuts)
    const before = await events(all)
    if (happened !== null) expect(new Set(before.map((event) => event !== null))).toEqual(new Set([happened]))
    await againOnce(all, before)
  },
)

const withVillage = `mutation ($input: RecordVisitInput!) { recordVisit(input: $input) {
  ... on VisitAccepted { commandKey eventId visit { cooperative { village { name } } } } } }`

test('Q-R3 a connection cut after the commit, before a reply was made: sent again, each command has one effect and one answer', async () => {
  const all = sendings(eachStage, cooperatives)
  for (let next = 0; next < all.length; next += atOnce) {
    const some = all.slice(next, next + atOnce)
    // The reply names the village, and whoever holds the villages holds the reply; the command itself does not ask for them.
    const holder = await here.owner.connect()
    await holder.query('begin')
    await holder.query('lock table region in access exclusive mode')
    const proxies: CuttingProxy[] = []
    const sent = some.map(async ({ input, key }) => {
      const proxy = await CuttingProxy.to(here.url)
      proxies.push(proxy)
      const phone = new Person({ url: proxy.url, clock: here.clock, schema: here.schema }, rini.cookie)
      await phone.ask(withVillage, { input: { ...input, command: { key, madeAt } } })
    })
    const outcomes = Promise.allSettled(sent)
    await expect.poll(async () => (await events(some)).filter((event) => event !== null).length).toBe(some.length)
    for (const proxy of proxies) proxy.cut()
    expect(new Set((await outcomes).map(({ status }) => status))).toEqual(new Set(['rejected']))
    await holder.query('rollback')
    holder.release()
  }
  await againOnce(all, await events(all))
})

test('Q-R3 after all the cuts every chain verifies, and nothing was a fault of the server', async () => {
  expect((await verifyTimeline(here.owner)).faults).toEqual([])
  expect(here.unforeseen).toEqual([])
})
