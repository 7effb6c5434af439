import { type CommandInput, defineCommand } from '../commands/facts.ts'
import { refuse, refusedBy } from '../mechanisms/decision.ts'
import { blocks } from '../mechanisms/finding.ts'
import { isCovered } from '../proposals/proposal-facts.ts'
import { appraisalLifecycle } from './appraisal.lifecycle.ts'
import type { Verdict } from './appraisal.ts'
import { appraisalEvent } from './appraisal-event.ts'
import { noAppraisalFacts } from './appraisal-facts.ts'
import { offerFindings } from './offer-findings.ts'

export interface DecideAppraisal extends CommandInput {
  appraisalId: string
  /** Content hash of the proposal as the approver read it. */
  proposalHash: string
  verdict: Verdict
}

/** The approver decides. Never the person who recommended, never beyond what was recommended, nor over inputs that changed since. */
export const decideAppraisal = defineCommand<DecideAppraisal>({
  by: ['BANK_APPROVER'],
  subject: ({ appraisalId }) => ({ kind: 'appraisal', id: appraisalId }),
  decide(input, facts) {
    const before = facts.appraisal
    if (before === null || facts.proposal === null) return refuse('NOT_FOUND')
    const to = input.verdict.kind === 'OFFER' ? ('OFFERED' as const) : ('REJECTED' as const)
    const refused = refusedBy(
      appraisalLifecycle,
      { from: before.state, command: 'decideAppraisal', to, role: facts.viewer.role },
      {
        ...noAppraisalFacts,
        verdict: input.verdict,
        recommendation: before.recommendation,
        requestedAmountRupiah: facts.proposal.requestedAmountRupiah,
        approvalCovers: isCovered(facts.proposal, facts),
      },
    )
    if (refused !== null) return refused
    if (before.recommendedById === facts.viewer.personId) return refuse('SECOND_PERSON')
    const hash = facts.proposal.contentHash
    if (input.proposalHash !== hash || before.inputsHash !== hash) return refuse('INPUT_CHANGED', [], ['proposalHash'])
    const ruled = offerFindings(input.verdict, facts.proposal, facts)
    if (blocks(ruled)) return refuse('RULES_BROKEN', ruled)
    const appraisal = {
      ...before,
      state: to,
      stateSince: facts.now,
      decision: input.verdict,
      returned: null,
      decidedById: facts.viewer.personId,
      decidedOn: facts.today,
    }
    const proposal = {
      ...facts.proposal,
      state: to === 'OFFERED' ? ('OFFERED' as const) : ('BANK_REJECTED' as const),
      stateSince: facts.now,
    }
    return {
      outcome: 'ACCEPTED',
      writes: { appraisal, proposal },
      event: appraisalEvent('AppraisalDecided', appraisal, before.state),
      findings: ruled,
    }
  },
})
