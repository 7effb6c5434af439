import { type CommandInput, defineCommand } from '../commands/facts.ts'
import { refuse, refusedBy } from '../mechanisms/decision.ts'
import { blocks } from '../mechanisms/finding.ts'
import { proposalLifecycle } from './proposal.lifecycle.ts'
import { proposalEvent } from './proposal-event.ts'
import { findingsOf, proposalFacts } from './proposal-facts.ts'
import { frozen } from './proposal-version.ts'

export interface RequestProposalReview extends CommandInput {
  proposalId: string
  baseVersion: number
}

/** Asks the PMO to review. What the rules find blocking is refused here, with the rule, its citation and how to mend it. */
export const requestProposalReview = defineCommand<RequestProposalReview>({
  by: ['BA'],
  subject: ({ proposalId }) => ({ kind: 'proposal', id: proposalId }),
  decide(input, facts) {
    const before = facts.proposal
    if (before === null) return refuse('NOT_FOUND')
    const findings = findingsOf(before, facts)
    const refused = refusedBy(
      proposalLifecycle,
      { from: before.state, command: 'requestProposalReview', to: 'READY_FOR_REVIEW', role: facts.viewer.role },
      proposalFacts(before, facts),
    )
    if (refused !== null && blocks(findings) && refused.problem.code === 'REQUIREMENTS_UNMET')
      return refuse('RULES_BROKEN', findings)
    if (refused !== null) return refused
    if (before.version !== input.baseVersion) return refuse('VERSION_CONFLICT', [], ['baseVersion'])
    const proposal = { ...before, state: 'READY_FOR_REVIEW' as const, stateSince: facts.now, reviewReason: null }
    return {
      outcome: 'ACCEPTED',
      writes: { proposal, proposalVersion: frozen(proposal, 'REVIEW', facts.now) },
      event: proposalEvent('ProposalReviewRequested', proposal, { state: before.state }),
      findings,
    }
  },
})
