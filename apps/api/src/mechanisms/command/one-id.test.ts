import { v4, v7 } from 'uuid'
import { expect, test } from 'vitest'
import { verifyTimeline } from '../../command-line/verify-timeline.ts'
import { cooperativesOf, emptyCooperativeOf, visit } from '../../testing/inputs.ts'
import { stage } from '../../testing/stage.ts'

const here = await stage()
const rini = await here.as('ba01')
const sari = await here.as('ba02')
const empty = await emptyCooperativeOf(here, 'ba01')
const [hers = ''] = await cooperativesOf(here, 'ba02')

test('Q-A2 an id that a visit has is no id for a proposal', async () => {
  const input = visit(empty)
  await rini.give('recordVisit', input)
  const start = (who: typeof rini, cooperativeId: string) =>
    who.give('startProposal', { proposalId: input.visitId, cooperativeId, kind: 'FULL' })
  expect(await start(rini, empty)).toMatchObject({ __typename: 'Refused', code: 'ALREADY_EXISTS' })
  expect(await start(sari, hers)).toMatchObject({ __typename: 'Refused', code: 'NOT_FOUND' })
  expect(await here.one<number>('select count(*)::int from proposal where id = $1', [input.visitId])).toBe(0)
})

test('Q-R1 that an id is taken is the first answer too: the key keeps it', async () => {
  const input = visit(empty)
  await rini.give('recordVisit', input)
  const key = v7()
  const start = () =>
    rini.give('startProposal', { proposalId: input.visitId, cooperativeId: empty, kind: 'FULL' }, { key })
  const first = await start()
  expect(await start()).toEqual(first)
  expect(await here.one<number>('select count(*)::int from command_log where key = $1', [key])).toBe(1)
})

test('Q-A2 a visit that was planned at one co-operative is not recorded at another: both histories stay whole', async () => {
  const [planned = '', other = ''] = await cooperativesOf(here, 'ba01')
  const visitId = v7()
  const plan = { visitId, cooperativeId: planned, visitedOn: '2026-11-25', purposes: ['RPK'] }
  expect(await rini.give('planVisit', plan)).toMatchObject({ __typename: 'VisitAccepted' })
  expect(await rini.give('recordVisit', visit(other, { visitId }))).toMatchObject({ code: 'ALREADY_EXISTS' })
  expect(await rini.give('recordVisit', visit(planned, { visitId }))).toMatchObject({ __typename: 'VisitAccepted' })
  expect((await verifyTimeline(here.owner)).faults).toEqual([])
})

test('Q-A2 an id of another version than seven is refused with a code', async () => {
  const answer = await rini.give('recordVisit', visit(empty, { visitId: v4() }))
  expect(answer).toMatchObject({ __typename: 'Refused', code: 'INPUT_INVALID', path: ['visitId'] })
  const reviewer = await here.as('bri-reviewer')
  const appraisalId = await here.one<string>(
    `select a.id from appraisal a join organisation o on o.id = a.bank_id where o.code = 'BRI' and a.state = 'UNDER_APPRAISAL' limit 1`,
  )
  const question = { appraisalId, reason: 'OTHER', opens: [], words: 'Apa?', dueOn: '2026-12-01' }
  for (const questionId of [v4(), 'x'])
    expect(await reviewer.give('requestInformation', { ...question, questionId })).toMatchObject({
      code: 'INPUT_INVALID',
      path: ['questionId'],
    })
})

test('Q-A2 the time inside an id is never trusted: a phone whose clock is years off makes good ids', async () => {
  const old = visit(empty, { visitId: v7({ msecs: Date.parse('2015-01-01T00:00:00Z') }) })
  expect(await rini.give('recordVisit', old)).toMatchObject({ __typename: 'VisitAccepted' })
})

test('Q-A2 no two records of any type share an id', async () => {
  const tables =
    'organisation person region cooperative visit proposal deliberation appraisal food_outlet rule_set_version timeline_event'.split(
      ' ',
    )
  const all = tables.map((table) => `select id from ${table}`).join(' union all ')
  expect(await here.one<number>(`select count(*)::int - count(distinct id)::int from (${all}) ids`)).toBe(0)
  expect(await here.one<number>(`select count(*)::int from (${all} except select id from record_id) ids`)).toBe(0)
})
