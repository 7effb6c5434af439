import { expect, test } from 'vitest'
import { ids, soundContent, stage } from '../commands/stage.test-support.ts'

const plan = { plannedOn: '2025-10-28', startsAt: '09:00', place: ' Gerai koperasi ' }

/** A proposal that the PMO approved. */
function approved() {
  const { records, give } = stage()
  const proposalId = ids.proposal
  const version = () => records.proposal?.version ?? 0
  give('ba', 'startProposal', { proposalId, cooperativeId: ids.cooperative, kind: 'FULL' })
  for (const block of ['marketAnalysis', 'activities', 'budgetLines', 'loan', 'drawdowns'] as const)
    give('ba', 'editProposalBlock', { proposalId, baseVersion: version(), [block]: soundContent[block] })
  give('ba', 'requestProposalReview', { proposalId, baseVersion: version() })
  const early = give('ba', 'scheduleMembersMeeting', { proposalId, ...plan })
  give('pmo', 'reviewProposal', { proposalId, baseVersion: version(), verdict: 'APPROVE' })
  return { records, give, early, proposalId, version }
}

test('the plan is written down once the PMO approved, may be moved, and moves nothing else', () => {
  const { records, give, early, proposalId } = approved()
  expect(early).toMatchObject({ problem: { code: 'WRONG_STATE' } })
  expect(give('ba', 'scheduleMembersMeeting', { proposalId, ...plan })).toMatchObject({ findings: [] })
  const written = { plannedOn: '2025-10-28', startsAt: '09:00', place: 'Gerai koperasi', invitedOn: '2025-10-14' }
  expect(records.proposal).toMatchObject({ state: 'PMO_APPROVED', membersMeeting: written })
  give('ba', 'scheduleMembersMeeting', { proposalId, ...plan, plannedOn: '2025-10-30' }, '2025-10-15')
  expect(records.proposal?.membersMeeting).toMatchObject({ plannedOn: '2025-10-30', invitedOn: '2025-10-15' })
})

test('a notice shorter than the rule set asks for is told, with the earliest day, and stops nothing', () => {
  const { give, proposalId } = approved()
  const decision = give('ba', 'scheduleMembersMeeting', { proposalId, ...plan, plannedOn: '2025-10-27' })
  expect(decision).toMatchObject({ outcome: 'ACCEPTED', findings: [{ rule: 'SHORT_NOTICE', path: ['plannedOn'] }] })
  expect(JSON.stringify(decision)).toContain('28 Okt 2025')
})

test.each([
  [{ plannedOn: '2025-10-13' }, 'plannedOn'],
  [{ startsAt: '25:00' }, 'startsAt'],
  [{ startsAt: 'pagi' }, 'startsAt'],
  [{ place: ' ' }, 'place'],
])('%j is refused at its field', (change, field) => {
  const { give, proposalId } = approved()
  expect(give('ba', 'scheduleMembersMeeting', { proposalId, ...plan, ...change })).toMatchObject({
    problem: { code: 'INPUT_INVALID', findings: [{ path: [field] }] },
  })
})

test('a change of the proposal makes the plan void, since it was for another version', () => {
  const { records, give, proposalId, version } = approved()
  give('ba', 'scheduleMembersMeeting', { proposalId, ...plan })
  give('ba', 'editProposalBlock', { proposalId, baseVersion: version(), marketAnalysis: 'Diubah.' })
  expect(records.proposal).toMatchObject({ state: 'DRAFT', membersMeeting: null })
})
