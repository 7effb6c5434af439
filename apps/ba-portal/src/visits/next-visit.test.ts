import type { VisitRecord } from '@dampingi/domain'
import { expect, test } from 'vitest'
import { nextVisitOf } from './next-visit.ts'
import { factsOfVisit } from './visit-facts.ts'

const visit = (change: Partial<VisitRecord> = {}): VisitRecord => ({
  id: 'v1',
  regency: '33.02',
  cooperativeId: 'c1',
  assistantId: 'p1',
  state: 'COMPLETED',
  visitedOn: '2026-11-27',
  startedAt: null,
  endedAt: null,
  receivedAt: '2026-11-27T05:00:00.000Z',
  clockSuspect: false,
  mode: 'ONSITE',
  purposes: ['RPK'],
  metWith: [],
  findings: 'Rapi.',
  actionsAgreed: [],
  obstacles: [],
  trainingNeeds: [],
  noPhotoReason: 'RAIN',
  nextVisitOn: null,
  ...change,
})
const plan = (visitedOn: string, cooperativeId = 'c1') =>
  visit({ id: 'v2', state: 'PLANNED', visitedOn, cooperativeId })

test.each([
  ['nothing is known', null, [], null, null],
  ['a day was agreed', '2026-12-09', [], null, '2026-12-09'],
  ['a visit is planned', null, [plan('2026-12-04')], '2026-12-04', null],
  ['the plan is of that day', '2026-12-04', [plan('2026-12-04')], '2026-12-04', null],
  ['the plan is of another day', '2026-12-09', [plan('2026-12-04')], '2026-12-04', '2026-12-09'],
  ['the plan is of another co-operative', null, [plan('2026-12-04', 'c2')], null, null],
])('the next visit, when %s', (_words, nextVisitOn, others, plannedOn, agreedOn) => {
  const made = visit({ nextVisitOn })
  expect(nextVisitOf(made, [made, ...others])).toEqual({ plannedOn, agreedOn })
})

test.each([
  ['2026-12-09', '9 Des 2026'],
  [null, 'Tidak ada'],
])('a visit that waits on the phone tells its next visit: %s', (nextVisitOn, value) => {
  expect(factsOfVisit(visit({ nextVisitOn })).find(({ label }) => label === 'Kunjungan lagi')?.value).toBe(value)
})
