import { type CommandInput, defineCommand } from '../commands/facts.ts'
import { refuse, refusedBy } from '../mechanisms/decision.ts'
import { proposalLifecycle } from './proposal.lifecycle.ts'
import { proposalEvent } from './proposal-event.ts'
import { findingsOf, proposalFacts } from './proposal-facts.ts'

export const reviewVerdicts = ['APPROVE', 'RETURN'] as const
export type ReviewVerdict = (typeof reviewVerdicts)[number]

export interface ReviewProposal extends CommandInput {
  proposalId: string
  /** The version that the PMO read; another one cannot be judged by this command. */
  baseVersion: number
  verdict: ReviewVerdict
  reason?: string | null
}

/** The PMO lets a proposal go to the members' meeting, or returns it with a reason. */
export const reviewProposal = defineCommand<ReviewProposal>({
  by: ['PMO'],
  subject: ({ proposalId }) => ({ kind: 'proposal', id: proposalId }),
  decide(input, facts) {
    const before = facts.proposal
    if (before === null) return refuse('NOT_FOUND')
    const to = input.verdict === 'APPROVE' ? ('PMO_APPROVED' as const) : ('RETURNED_BY_PMO' as const)
    const reason = input.reason?.trim() || null
    const refused = refusedBy(
      proposalLifecycle,
      { from: before.state, command: 'reviewProposal', to, role: facts.viewer.role },
      proposalFacts(before, facts, reason),
    )
    if (refused !== null) return refused
    if (before.version !== input.baseVersion) return refuse('INPUT_CHANGED', [], ['baseVersion'])
    const proposal = {
      ...before,
      state: to,
      stateSince: facts.now,
      reviewReason: to === 'RETURNED_BY_PMO' ? reason : null,
    }
    return {
      outcome: 'ACCEPTED',
      writes: { proposal },
      event: proposalEvent(to === 'PMO_APPROVED' ? 'ProposalApprovedByPmo' : 'ProposalReturnedByPmo', proposal, {
        state: before.state,
      }),
      findings: findingsOf(before, facts),
    }
  },
})
