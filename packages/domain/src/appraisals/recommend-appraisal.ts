import { type CommandInput, defineCommand } from '../commands/facts.ts'
import { refuse, refusedBy } from '../mechanisms/decision.ts'
import { blocks } from '../mechanisms/finding.ts'
import { isCovered } from '../proposals/proposal-facts.ts'
import { appraisalLifecycle, noAppraisalFacts } from './appraisal.lifecycle.ts'
import type { Verdict } from './appraisal.ts'
import { appraisalEvent } from './appraisal-event.ts'
import { offerFindings } from './offer-findings.ts'

export interface RecommendAppraisal extends CommandInput {
  appraisalId: string
  /** Content hash of the proposal as the reviewer read it. */
  proposalHash: string
  verdict: Verdict
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
      },
    )
    if (refused !== null) return refused
    if (input.proposalHash !== facts.proposal.contentHash) return refuse('INPUT_CHANGED', [], ['proposalHash'])
    const ruled = offerFindings(input.verdict, facts.proposal, facts)
    if (blocks(ruled)) return refuse('RULES_BROKEN', ruled)
    const appraisal = {
      ...before,
      state: 'RECOMMENDED' as const,
      stateSince: facts.now,
      recommendation: input.verdict,
      recommendedById: facts.viewer.personId,
      inputsHash: facts.proposal.contentHash,
    }
    const proposal = { ...facts.proposal, state: 'RECOMMENDED' as const, stateSince: facts.now }
    return {
      outcome: 'ACCEPTED',
      writes: { appraisal, proposal },
      event: appraisalEvent('AppraisalRecommended', appraisal, before.state),
      findings: ruled,
    }
  },
})
