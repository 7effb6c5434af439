import { standingLines } from '../appraisals/checklist.ts'
import { checklistOf } from '../rule-sets/lender-checklists.ts'
import { cooperative, ids, paperOf, soundContent, stage } from './stage.test-support.ts'

export const resolution = { heldOn: '2025-10-14', invited: 90, present: 60, inFavour: 55, minutesNumber: 'RA/1' }
const attendance = [
  { element: 'BOARD' as const, invited: 5, present: 5 },
  { element: 'COMMUNITY' as const, invited: 9, present: 7 },
  { element: 'VILLAGE_COUNCIL' as const, invited: 5, present: 5 },
  { element: 'VILLAGE_HEAD' as const, invited: 1, present: 1 },
]
export const offer = {
  kind: 'OFFER' as const,
  amountRupiah: 150_000_000,
  tenorMonths: 60,
  graceMonths: 6,
  reasonCodes: [],
  words: '',
}

/** Walks a proposal to the bank's queue. */
export function submitted() {
  const { records, movements, setting, give } = stage()
  const version = () => records.proposal?.version ?? 0
  const proposalId = ids.proposal
  give('ba', 'startProposal', { proposalId, cooperativeId: cooperative.id, kind: 'FULL' })
  for (const block of ['marketAnalysis', 'activities', 'budgetLines', 'loan', 'drawdowns'] as const) {
    give('ba', 'editProposalBlock', { proposalId, baseVersion: version(), [block]: soundContent[block] })
  }
  give('ba', 'requestProposalReview', { proposalId, baseVersion: version() })
  give('pmo', 'reviewProposal', { proposalId, baseVersion: version(), verdict: 'APPROVE' })
  give('ba', 'scheduleMembersMeeting', {
    proposalId,
    plannedOn: '2025-10-14',
    startsAt: '09:00',
    place: 'Gerai koperasi',
  })
  give('ba', 'recordMembersResolution', { proposalId, resolution })
  give('ba', 'scheduleDeliberation', {
    deliberationId: ids.deliberation,
    proposalId,
    scheduledOn: '2025-10-20',
    place: 'Balai desa',
    startsAt: '13:00',
  })
  give('ba', 'recordDeliberation', {
    deliberationId: ids.deliberation,
    heldOn: '2025-10-14',
    attendance,
    outcome: 'APPROVED',
    recordNumber: 'BA/1',
    ledBy: 'Slamet (contoh)',
    discussion: 'Warga menanyakan pemasok beras.',
    maxLoanRupiah: 200_000_000,
    supportPerMonthRupiah: 1_000_000,
  })
  give('ba', 'issueVillageApproval', {
    proposalId,
    approval: { letterNumber: 'S/1', letterOn: '2025-10-14', supportPerMonthRupiah: 1_000_000 },
  })
  setting.papers = [paperOf('MEMBERS_MINUTES'), paperOf('OFFICIAL_RECORD'), paperOf('APPROVAL_LETTER')]
  const decision = give('ba', 'submitProposal', {
    proposalId,
    appraisalId: ids.appraisal,
    bankId: ids.bank,
    baseVersion: version(),
  })
  return { records, movements, setting, give, decision, version }
}

/** The reviewer notes a clear credit bureau and answers every line that does not stand, as a recommendation asks. */
export function examine({ records, give }: Pick<ReturnType<typeof submitted>, 'records' | 'give'>): void {
  const { appraisal, proposal } = records
  if (appraisal === null || proposal === null) throw new Error('Nothing lies before the bank')
  const { id: appraisalId, checklist, creditCheck } = appraisal
  if (creditCheck === null)
    give('reviewer', 'recordCreditCheck', { appraisalId, outcome: 'CLEAR', checkedOn: '2025-10-14', note: '' })
  const answers = standingLines(checklistOf('BRI', '2025-10-14'), checklist, proposal)
    .filter(({ stands }) => !stands)
    .map(({ line, answer }) => ({
      line: line.code,
      verdict: 'OK' as const,
      note: '',
      replaces: answer?.answeredAt ?? null,
    }))
  give('reviewer', 'answerChecklist', { appraisalId, proposalHash: proposal.contentHash, answers })
}

/** Walks on to an offer of the bank. */
export function offered() {
  const walk = submitted()
  const proposalHash = walk.records.proposal?.contentHash ?? ''
  walk.give('reviewer', 'acceptAppraisal', { appraisalId: ids.appraisal })
  examine(walk)
  walk.give('reviewer', 'recommendAppraisal', { appraisalId: ids.appraisal, proposalHash, verdict: offer })
  walk.give('approver', 'decideAppraisal', { appraisalId: ids.appraisal, proposalHash, verdict: offer })
  return walk
}
