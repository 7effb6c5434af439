import { type CommandInput, defineCommand } from '../commands/facts.ts'
import { refuse, refusedBy } from '../mechanisms/decision.ts'
import { appraisalLifecycle } from './appraisal.lifecycle.ts'
import { appraisalEvent } from './appraisal-event.ts'
import { noAppraisalFacts } from './appraisal-facts.ts'

export interface AcceptAppraisal extends CommandInput {
  appraisalId: string
}

/** A reviewer takes a proposal up; the bank's clock starts. */
export const acceptAppraisal = defineCommand<AcceptAppraisal>({
  by: ['BANK_REVIEWER', 'BANK_APPROVER'],
  subject: ({ appraisalId }) => ({ kind: 'appraisal', id: appraisalId }),
  decide(_input, facts) {
    const before = facts.appraisal
    if (before === null || facts.proposal === null) return refuse('NOT_FOUND')
    const refused = refusedBy(
      appraisalLifecycle,
      { from: before.state, command: 'acceptAppraisal', to: 'UNDER_APPRAISAL', role: facts.viewer.role },
      noAppraisalFacts,
    )
    if (refused !== null) return refused
    const appraisal = {
      ...before,
      state: 'UNDER_APPRAISAL' as const,
      stateSince: facts.now,
      reviewerId: facts.viewer.personId,
    }
    const proposal = { ...facts.proposal, state: 'UNDER_APPRAISAL' as const, stateSince: facts.now }
    return {
      outcome: 'ACCEPTED',
      writes: { appraisal, proposal },
      event: appraisalEvent('AppraisalAccepted', appraisal, before.state),
      findings: [],
    }
  },
})
