import { wibDayOf } from '../calendar/day.ts'
import { type CommandInput, defineCommand, type Facts } from '../commands/facts.ts'
import { refuse, refusedBy } from '../mechanisms/decision.ts'
import { blocks, type Finding } from '../mechanisms/finding.ts'
import type { ProposalRecord } from '../proposals/proposal.ts'
import { isCovered } from '../proposals/proposal-facts.ts'
import { checklistOf } from '../rule-sets/lender-checklists.ts'
import { appraisalLifecycle } from './appraisal.lifecycle.ts'
import type { AppraisalRecord, Verdict } from './appraisal.ts'
import { appraisalEvent } from './appraisal-event.ts'
import { noAppraisalFacts } from './appraisal-facts.ts'
import { openLines, type StandingLine, standingLines } from './checklist.ts'
import { isClear } from './credit-check.ts'
import { offerFindings } from './offer-findings.ts'

export interface RecommendAppraisal extends CommandInput {
  appraisalId: string
  /** Content hash of the proposal as the reviewer read it. */
  proposalHash: string
  verdict: Verdict
  /** Why an offer goes on though the credit bureau is not clear. */
  acknowledgement?: string | null
}

/** The reviewer recommends an offer or a refusal; an approver decides. */
export const recommendAppraisal = defineCommand<RecommendAppraisal>({
  by: ['BANK_REVIEWER'],
  subject: ({ appraisalId }) => ({ kind: 'appraisal', id: appraisalId }),
  decide(input, facts) {
    const before = facts.appraisal
    if (before === null || facts.proposal === null) return refuse('NOT_FOUND')
    const refused = refusedBy(
      appraisalLifecycle,
      { from: before.state, command: 'recommendAppraisal', to: 'RECOMMENDED', role: facts.viewer.role },
      {
        ...noAppraisalFacts,
        verdict: input.verdict,
        requestedAmountRupiah: facts.proposal.requestedAmountRupiah,
        approvalCovers: isCovered(facts.proposal, facts),
        openLines: openLinesOf(before, facts.proposal, facts),
        creditCheck: before.creditCheck,
        acknowledgement: input.acknowledgement ?? null,
      },
    )
    if (refused !== null) return refused
    if (input.proposalHash !== facts.proposal.contentHash) return refuse('INPUT_CHANGED', [], ['proposalHash'])
    const ruled = offerFindings(input.verdict, facts.proposal, facts)
    if (blocks(ruled)) return refuse('RULES_BROKEN', ruled)
    const overCredit = input.verdict.kind === 'OFFER' && !isClear(before.creditCheck)
    const appraisal = {
      ...before,
      state: 'RECOMMENDED' as const,
      stateSince: facts.now,
      recommendation: input.verdict,
      recommendedById: facts.viewer.personId,
      acknowledgement: overCredit ? (input.acknowledgement ?? '').trim() : null,
      inputsHash: facts.proposal.contentHash,
    }
    const proposal = { ...facts.proposal, state: 'RECOMMENDED' as const, stateSince: facts.now }
    return {
      outcome: 'ACCEPTED',
      writes: { appraisal, proposal },
      event: appraisalEvent('AppraisalRecommended', appraisal, before.state),
      findings: overCredit ? [...ruled, creditNotClear] : ruled,
    }
  },
})

const openLinesOf = (
  { checklist }: AppraisalRecord,
  proposal: ProposalRecord,
  { bank, now }: Pick<Facts, 'bank' | 'now'>,
): StandingLine[] =>
  openLines(standingLines(checklistOf(bank?.code ?? '', wibDayOf(proposal.submittedAt ?? now)), checklist, proposal))

/** Told to whoever recommends, and noted with the command. */
const creditNotClear: Finding = {
  rule: 'CREDIT_NOT_CLEAR',
  severity: 'ATTENTION',
  path: ['acknowledgement'],
  why: {
    id: 'Ditawarkan walau SLIK belum dicek atau ada catatan.',
    en: 'Offered though the credit bureau was not asked or found an issue.',
  },
  mend: { id: 'Pemutus membaca alasan Anda.', en: 'The approver reads your reason.' },
  owner: 'BANK',
  citation: null,
}
