import { expect, test } from 'vitest'
import { cooperative, ids, stage } from '../commands/stage.test-support.ts'
import type { RecordVisit } from './record-visit.ts'
import type { VisitNotes } from './visit.ts'

const notes: VisitNotes = {
  mode: 'ONSITE',
  purposes: ['PROPOSAL'],
  metWith: [],
  findings: 'Pembukuan belum rapi.',
  actionsAgreed: [],
  obstacles: [],
  trainingNeeds: [],
  noPhotoReason: 'RAIN',
  nextVisitOn: null,
}
const visit = (change: Partial<VisitNotes> = {}, more: Partial<RecordVisit> = {}) => ({
  visitId: ids.visit,
  cooperativeId: cooperative.id,
  visitedOn: '2025-10-14',
  startedAt: '2025-10-14T01:00:00.000Z',
  endedAt: '2025-10-14T02:00:00.000Z',
  notes: { ...notes, ...change },
  ...more,
})
const firstFinding = (change: Partial<VisitNotes>): string | null => {
  const decision = stage().give('ba', 'recordVisit', visit(change))
  return decision.outcome === 'ACCEPTED' ? null : (decision.problem.findings[0]?.rule ?? decision.problem.code)
}

test.each([
  [{}, null],
  [{ findings: '  ' }, 'NOTES_MISSING'],
  [{ purposes: [] }, 'PURPOSE_MISSING'],
  [{ noPhotoReason: null }, 'PHOTO_OR_REASON'],
  [{ actionsAgreed: [{ who: 'CHAIR' as const, what: ' ', dueOn: '2025-10-21' }] }, 'INPUT_INVALID'],
  [{ trainingNeeds: [{ topic: 'RETAIL' as const, people: -1 }] }, 'INPUT_INVALID'],
])('recording with %o finds %s', (change, rule) => expect(firstFinding(change)).toBe(rule))

test('Q-R12 a visit by a clock that runs ahead is marked and never refused', () => {
  const { records, give } = stage()
  expect(give('ba', 'recordVisit', visit({}, { visitedOn: '2030-01-01' })).outcome).toBe('ACCEPTED')
  expect(records.visit?.clockSuspect).toBe(true)
})

test('a visit may be corrected until the seventh day after it, and keeps its day', () => {
  const { records, give } = stage()
  give('ba', 'recordVisit', visit())
  const correct = (today: string) =>
    give('ba', 'correctVisit', { visitId: ids.visit, notes: { ...notes, findings: 'Lain.' } }, today)
  expect(correct('2025-10-21').outcome).toBe('ACCEPTED')
  expect(records.visit).toMatchObject({ state: 'CORRECTED', findings: 'Lain.', visitedOn: '2025-10-14' })
  expect(correct('2025-10-22')).toMatchObject({ problem: { findings: [{ rule: 'CORRECTION_LATE' }] } })
})

test('nobody but a BA records a visit', () => {
  expect(stage().give('pmo', 'recordVisit', visit())).toMatchObject({ problem: { code: 'NOT_YOURS' } })
})

test('a visit that was planned at one co-operative is not recorded at another', () => {
  const { records, give } = stage()
  give('ba', 'planVisit', { visitId: ids.visit, cooperativeId: cooperative.id, visitedOn: '2025-10-14', purposes: [] })
  expect(give('ba', 'recordVisit', visit({}, { cooperativeId: ids.ba }))).toMatchObject({
    problem: { code: 'ALREADY_EXISTS' },
  })
  expect(records.visit?.state).toBe('PLANNED')
})
