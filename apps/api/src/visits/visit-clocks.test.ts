import { v7 } from 'uuid'
import { afterEach, expect, test } from 'vitest'
import { verifyTimeline } from '../command-line/verify-timeline.ts'
import { cooperativesOf, notes, visit } from '../testing/inputs.ts'
import { stage } from '../testing/stage.ts'

const here = await stage()
const rini = await here.as('ba01')
const [first = '', second = ''] = await cooperativesOf(here, 'ba01')
const noon = '2026-11-24T05:00:00.000Z'
afterEach(() => here.clock.set(noon))
const suspect = (visitId: string) => here.one<boolean>('select clock_suspect from visit where id = $1', [visitId])

test.each([
  ['ten years ahead', '2036-11-24T05:00:00.000Z', true],
  ['a day and an hour ahead', '2026-11-25T06:00:00.000Z', true],
  ['two hours ahead', '2026-11-24T07:00:00.000Z', false],
  ['ten years behind', '2016-11-24T05:00:00.000Z', false],
  ['that forgot the time and began anew', '1970-01-01T00:00:00.000Z', false],
  ['that counts another era', '2569-11-24T05:00:00.000Z', true],
])('Q-R12 a phone clock %s is never a refusal', async (_words, madeAt, marked) => {
  const input = visit(first)
  expect(await rini.give('recordVisit', input, { madeAt })).toMatchObject({ __typename: 'VisitAccepted' })
  expect(await suspect(input.visitId)).toBe(marked)
  const [event] = await here.rows<{ recorded_at: Date; made_at: Date }>(
    'select recorded_at, made_at from timeline_event where subject_id = $1',
    [input.visitId],
  )
  expect(event?.recorded_at.getTime()).toBe(Date.parse(here.clock.now()))
  expect(event?.made_at.toISOString()).toBe(madeAt)
})

test.each([
  ['the last second of the day in WIB', '2026-11-24T16:59:59.000Z', false],
  ['midnight in WIB, which is five in the afternoon in UTC', '2026-11-24T17:00:00.000Z', true],
])('Q-R12 the day turns at %s', async (_words, now, tomorrowHasCome) => {
  here.clock.set(now)
  expect(await rini.give('recordVisit', visit(first, { visitedOn: '2026-11-25' }))).toMatchObject(
    tomorrowHasCome
      ? { __typename: 'VisitAccepted' }
      : { code: 'INPUT_INVALID', findings: [{ rule: 'INPUT_INVALID', path: ['visitedOn'] }] },
  )
})

test('Q-R12 a day that the phone itself has not reached is refused, one that it has is at most marked', async () => {
  const phoneSays = async (madeAt: string, visitedOn: string) => {
    const input = visit(first, { visitedOn, notes: { ...notes, actionsAgreed: [], nextVisitOn: null } })
    const answer = await rini.give('recordVisit', input, { madeAt })
    return answer.__typename === 'VisitAccepted' ? suspect(input.visitId) : answer.code
  }
  expect(await phoneSays(noon, '2026-12-30')).toBe('INPUT_INVALID')
  expect(await phoneSays('2026-11-24T18:00:00.000Z', '2026-11-25')).toBe(false)
  expect(await phoneSays('2026-12-30T05:00:00.000Z', '2026-12-30')).toBe(true)
  expect(await phoneSays('2026-12-30T05:00:00.000Z', '2026-12-31')).toBe('INPUT_INVALID')
})

/** The co-operative has been in her hands for long enough. */
const longAssigned = () =>
  here.rows(
    `update cooperative_grant set valid_from = '2020-01-01' where cooperative_id = $1 and purpose = 'ASSIGNMENT'`,
    [first],
  )

test('Q-R12 29 February and the days of ISO week 53 are days, 30 February is none', async () => {
  await longAssigned()
  for (const visitedOn of ['2024-02-29', '2020-12-28', '2021-01-03'])
    expect(await rini.give('recordVisit', visit(first, { visitedOn }))).toMatchObject({ __typename: 'VisitAccepted' })
  await expect(rini.give('recordVisit', visit(first, { visitedOn: '2026-02-30' }))).rejects.toThrow('BAD_USER_INPUT')
})

test.each([
  ['an ordinary week', '2026-11-17', '2026-11-24'],
  ['a week with 29 February at its end', '2028-02-22', '2028-02-29'],
  ['a week over the end of ISO week 53 and of the year', '2026-12-31', '2027-01-07'],
])(
  'Q-R12 the time for a correction ends with its seventh day in WIB, to the second: %s',
  async (_week, visitedOn, last) => {
    await longAssigned()
    const kept = { ...notes, actionsAgreed: [], nextVisitOn: null }
    const input = visit(first, { visitedOn, notes: kept })
    here.clock.set(`${visitedOn}T05:00:00.000Z`)
    await rini.give('recordVisit', input)
    const correct = () => rini.give('correctVisit', { visitId: input.visitId, notes: kept })
    here.clock.set(`${last}T16:59:59.999Z`)
    expect(await correct()).toMatchObject({ __typename: 'VisitAccepted' })
    here.clock.set(`${last}T17:00:00.000Z`)
    expect(await correct()).toMatchObject({ code: 'REQUIREMENTS_UNMET', findings: [{ rule: 'CORRECTION_LATE' }] })
  },
)

test.each([
  // A leap second cannot be held: it is kept as the second before.
  ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59.000Z'],
  ['2026-11-24T12:00:00+07:00', '2026-11-24T05:00:00.000Z'],
  ['2026-11-24T05:00:00Z', '2026-11-24T05:00:00.000Z'],
  ['2026-11-24T05:00:00.123456Z', '2026-11-24T05:00:00.123Z'],
  ['2026-11-24T00:00:00.1+05:30', '2026-11-23T18:30:00.100Z'],
])('Q-R12 a device time written as %s is kept as the instant %s, and its chain verifies', async (madeAt, instant) => {
  const input = visit(first, { startedAt: madeAt })
  expect(await rini.give('recordVisit', input, { madeAt })).toMatchObject({ __typename: 'VisitAccepted' })
  const [kept] = await here.rows<{ started_at: Date; made_at: Date }>(
    'select v.started_at, e.made_at from visit v join timeline_event e on e.subject_id = v.id where v.id = $1',
    [input.visitId],
  )
  expect([kept?.started_at.toISOString(), kept?.made_at.toISOString()]).toEqual([instant, instant])
  expect((await verifyTimeline(here.owner)).faults).toEqual([])
})

test('Q-R12 the server orders, whatever the devices say: a later event of a slower clock comes after an earlier one of a faster', async () => {
  const [fast, slow] = [visit(first), visit(first)]
  await rini.give('recordVisit', fast, { madeAt: '2036-11-24T05:00:00.000Z' })
  await rini.give('recordVisit', slow, { madeAt: '2016-11-24T05:00:00.000Z' })
  const events = await here.rows<{ subject_id: string }>(
    'select subject_id from timeline_event where subject_id = any ($1) order by sequence',
    [[fast.visitId, slow.visitId]],
  )
  expect(events.map((event) => event.subject_id)).toEqual([fast.visitId, slow.visitId])
})

test('a visit made inside an assignment arrives after the hand-over; one made after it does not', async () => {
  await here.rows(
    `update cooperative_grant set valid_to = '2026-11-20' where cooperative_id = $1 and purpose = 'ASSIGNMENT'`,
    [second],
  )
  expect((await rini.data('query ($id: ID!) { cooperative(id: $id) { name } }', { id: second })).cooperative).toBeNull()
  const within = visit(second, { visitedOn: '2026-11-20' })
  expect(await rini.give('recordVisit', within)).toMatchObject({ __typename: 'VisitAccepted' })
  expect(await rini.give('recordVisit', visit(second, { visitedOn: '2026-11-21' }))).toMatchObject({
    code: 'NOT_FOUND',
  })
  expect(await rini.give('correctVisit', { visitId: within.visitId, notes })).toMatchObject({ code: 'NOT_FOUND' })
  expect(
    await rini.give('planVisit', { visitId: v7(), cooperativeId: second, purposes: ['RPK'], visitedOn: '2026-11-26' }),
  ).toMatchObject({ code: 'NOT_FOUND' })
})
