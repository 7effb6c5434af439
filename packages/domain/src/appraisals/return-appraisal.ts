import { type CommandInput, defineCommand } from '../commands/facts.ts'
import { refuse, refusedBy } from '../mechanisms/decision.ts'
import { appraisalLifecycle } from './appraisal.lifecycle.ts'
import { appraisalEvent } from './appraisal-event.ts'
import { noAppraisalFacts } from './appraisal-facts.ts'

export interface ReturnAppraisal extends CommandInput {
  appraisalId: string
  reason: string
}

/** The approver gives a recommendation back: it is looked at again and recommended anew. Source: screens K4. */
export const returnAppraisal = defineCommand<ReturnAppraisal>({
  by: ['BANK_APPROVER'],
  subject: ({ appraisalId }) => ({ kind: 'appraisal', id: appraisalId }),
  decide({ reason }, facts) {
    const before = facts.appraisal
    if (before === null || facts.proposal === null) return refuse('NOT_FOUND')
    const refused = refusedBy(
      appraisalLifecycle,
      { from: before.state, command: 'returnAppraisal', to: 'UNDER_APPRAISAL', role: facts.viewer.role },
      { ...noAppraisalFacts, reason },
    )
    if (refused !== null) return refused
    const appraisal = {
      ...before,
      state: 'UNDER_APPRAISAL' as const,
      stateSince: facts.now,
      recommendation: null,
      recommendedById: null,
      acknowledgement: null,
      inputsHash: null,
      returned: { returnedOn: facts.today, returnedById: facts.viewer.personId, reason: reason.trim() },
    }
    return {
      outcome: 'ACCEPTED',
      writes: { appraisal, proposal: { ...facts.proposal, state: 'UNDER_APPRAISAL', stateSince: facts.now } },
      event: appraisalEvent('AppraisalReturned', appraisal, before.state),
      findings: [],
    }
  },
})
