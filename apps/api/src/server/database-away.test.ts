import { afterAll, beforeAll, expect, test } from 'vitest'
import { DurableProduct } from '../testing/durable-product.ts'
import { cooperativesOf } from '../testing/inputs.ts'
import { sendAll, sendings } from '../testing/load.ts'

let here: DurableProduct
let cooperatives: string[]

beforeAll(async () => {
  here = await DurableProduct.open()
  cooperatives = await cooperativesOf(here, 'ba01')
}, 120_000)

afterAll(() => here?.close(), 60_000)

const query = '{ viewer { name } }'
const command =
  'mutation { acceptAppraisal(input: { appraisalId: "x", command: { key: "0199e2f0-0000-7000-8000-000000000001", madeAt: "2026-11-24T03:00:00Z" } }) { __typename } }'

test('Q-R11, Q-R2 PostgreSQL is killed and started under load: the API says so, stays up, and goes on by itself', {
  timeout: 180_000,
}, async () => {
  const { product } = here
  const rini = await product.nobody().signIn('ba01')
  const all = sendings(600, cooperatives)
  const away: Record<string, unknown> = {}
  let over: Promise<void> = Promise.resolve()
  /** What was killed may still answer for a moment. */
  const answerOnceGone = async (text: string): Promise<Response> => {
    const answer = await rini.post('/graphql', { query: text })
    return answer.status === 200 ? answerOnceGone(text) : answer
  }
  const fall = async (): Promise<void> => {
    here.killPostgres()
    const answers = await Promise.all([query, command].map(answerOnceGone))
    away.statuses = answers.map(({ status }) => status)
    const bodies = (await Promise.all(answers.map((answer) => answer.json()))) as {
      errors: { extensions: { code: string } }[]
    }[]
    away.codes = bodies.map(({ errors }) => errors[0]?.extensions.code)
    const file = await rini.raw(`/files/${all[0]?.input.visitId}`)
    away.file = [file.status, file.headers.get('retry-after')]
    away.ready = await product.status('/health/ready')
    away.live = await product.status('/health/live')
    await here.startPostgres()
  }
  await sendAll(rini, all, (count) => {
    if (count === 150) over = fall()
  })
  await over
  expect(away).toEqual({
    ready: 503,
    file: [503, '5'],
    live: 200,
    codes: ['TEMPORARILY_UNAVAILABLE', 'TEMPORARILY_UNAVAILABLE'],
    statuses: [503, 503],
  })
  const told = all.flatMap(({ failure }) => (failure === null ? [] : [String(failure)]))
  expect(
    told.filter((words) => !words.includes('TEMPORARILY_UNAVAILABLE')).map((words) => `${words} ${here.faults()}`),
  ).toEqual([])

  await expect.poll(product.ready, { timeout: 30_000 }).toBe(true)
  expect(product.process.exitCode).toBeNull()
  const before = all.map(({ answer }) => answer)
  await sendAll(rini, all)
  for (const [i, answer] of before.entries()) if (answer !== null) expect(all[i]?.answer).toEqual(answer)
  const ids = all.map(({ input }) => input.visitId)
  expect(
    await here.rows('select count(*)::int as n, count(distinct id)::int as d from visit where id = any ($1)', [ids]),
  ).toEqual([{ n: 600, d: 600 }])
  expect(await here.rows('select count(*)::int as n from timeline_event where subject_id = any ($1)', [ids])).toEqual([
    { n: 600 },
  ])
})

test('Q-R11 streams go on after the database came back', async () => {
  const rini = await here.product.nobody().signIn('ba01')
  const events = await rini.follow('subscription { timeline { id } }')
  const [sending] = sendings(1, cooperatives)
  if (sending === undefined) throw new Error('nothing to send')
  await sendAll(rini, [sending])
  await events.reached(1, 15_000)
  expect(events.received[0]?.data?.timeline.id).toBe(sending.answer?.eventId)
  events.close()
})
