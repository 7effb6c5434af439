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

const by = (madeAt: string) => ({ command: { key: ids.document, madeAt } })
const atNoon = '2025-10-14T05:00:00.000Z'

test.each([
  ['a day to come', '2025-12-30', '2025-10-14', 'visitedOn'],
  ['tomorrow', '2025-10-15', '2025-10-14', 'visitedOn'],
  ['today', '2025-10-14', '2025-10-14', null],
  ['a day on which it waited for signal', '2025-10-12', '2025-10-14', null],
])('a visit of %s is refused at its day only if that has not come', (_words, visitedOn, today, path) => {
  const { records, give } = stage()
  const decision = give('ba', 'recordVisit', visit({}, { visitedOn, ...by(atNoon) }), today)
  const finding = decision.outcome === 'REFUSED' ? decision.problem.findings[0] : undefined
  expect(finding?.path[0] ?? null).toBe(path)
  if (path !== null) expect(finding?.why.id).toBe('Tanggal ini belum terjadi.')
  expect(records.visit?.clockSuspect ?? false).toBe(false)
})

test.each([
  ['an hour past its midnight, two hours ahead', '2025-10-14T18:00:00.000Z', '2025-10-15', false],
  ['years ahead', '2030-01-01T05:00:00.000Z', '2030-01-01', true],
])('Q-R12 a visit on its own day by a clock %s is never refused', (_words, madeAt, visitedOn, marked) => {
  const { records, give } = stage()
  expect(give('ba', 'recordVisit', visit({}, { visitedOn, ...by(madeAt) })).outcome).toBe('ACCEPTED')
  expect(records.visit?.clockSuspect).toBe(marked)
})

test('Q-R12 a clock that was right when the visit was sent and far ahead when it began is marked', () => {
  const { records, give } = stage()
  give('ba', 'recordVisit', visit({}, { startedAt: '2030-01-01T05:00:00.000Z', ...by(atNoon) }))
  expect(records.visit?.clockSuspect).toBe(true)
})

test.each([
  [{ actionsAgreed: [{ who: 'CHAIR' as const, what: 'Surat', dueOn: '2025-10-13' }] }, 'notes.actionsAgreed.0.dueOn'],
  [{ actionsAgreed: [{ who: 'CHAIR' as const, what: 'Surat', dueOn: '2025-10-14' }] }, undefined],
  [{ nextVisitOn: '2025-10-13' }, 'notes.nextVisitOn'],
  [{ nextVisitOn: '2025-10-14' }, undefined],
])('what was promised for a day before the visit is refused at its field: %o', (change, path) => {
  const { give } = stage()
  const said = (decision: ReturnType<typeof give>) =>
    decision.outcome === 'REFUSED' ? decision.problem.findings[0]?.path.join('.') : undefined
  expect(said(give('ba', 'recordVisit', visit(change)))).toBe(path)
  give('ba', 'recordVisit', visit())
  expect(said(give('ba', 'correctVisit', { visitId: ids.visit, notes: { ...notes, ...change } }))).toBe(path)
})

test('a visit of a clock far ahead is corrected with days that a person can give', () => {
  const { give } = stage()
  give('ba', 'recordVisit', visit({}, { visitedOn: '2030-01-01', ...by('2030-01-01T05:00:00.000Z') }))
  const corrected = give('ba', 'correctVisit', { visitId: ids.visit, notes: { ...notes, nextVisitOn: '2025-10-21' } })
  expect(corrected.outcome).toBe('ACCEPTED')
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
