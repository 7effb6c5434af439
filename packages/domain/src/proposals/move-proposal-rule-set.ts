import { type CommandInput, defineCommand } from '../commands/facts.ts'
import type { DeliberationRecord } from '../deliberations/deliberation.ts'
import { refuse, refusedBy } from '../mechanisms/decision.ts'
import { proposalLifecycle } from './proposal.lifecycle.ts'
import { proposalEvent } from './proposal-event.ts'
import { findingsOf, proposalFacts } from './proposal-facts.ts'
import { frozen } from './proposal-version.ts'
import { recheckProposal } from './recheck-proposal.ts'

export interface MoveProposalRuleSet extends CommandInput {
  proposalId: string
  baseVersion: number
  /** The rule set that the giver was shown: the move is refused where another is open by now. */
  ruleSetCode: string
  ruleSetVersion: number
}

/**
 * Moves a proposal to the rule set that is open now. The version under the old rules stays readable; what was agreed on it falls away,
 * since nobody approved the proposal under these rules. Domain reference 1.8: re-submission under another version is explicit.
 */
export const moveProposalRuleSet = defineCommand<MoveProposalRuleSet>({
  by: ['BA'],
  subject: ({ proposalId }) => ({ kind: 'proposal', id: proposalId }),
  decide(input, facts) {
    const before = facts.proposal
    if (before === null) return refuse('NOT_FOUND')
    const refused = refusedBy(
      proposalLifecycle,
      { from: before.state, command: 'moveProposalRuleSet', to: 'DRAFT', role: facts.viewer.role },
      proposalFacts(before, facts),
    )
    if (refused !== null) return refused
    if (before.version !== input.baseVersion) return refuse('VERSION_CONFLICT', [], ['baseVersion'])
    const { to, kind } = recheckProposal(before, facts)
    if (to === null || kind === null) return refuse('RULE_CLOSED')
    if (to.code !== input.ruleSetCode || to.version !== input.ruleSetVersion)
      return refuse('INPUT_CHANGED', [], ['ruleSetCode'])
    const version = before.version + 1
    const proposal = {
      ...before,
      state: 'DRAFT' as const,
      stateSince: facts.now,
      kind,
      ruleSetCode: to.code,
      ruleSetVersion: to.version,
      version,
      reviewReason: null,
      membersMeeting: null,
      membersResolution: null,
      villageApproval: null,
      bankId: null,
      submittedAt: null,
    }
    return {
      outcome: 'ACCEPTED',
      writes: {
        proposal,
        deliberation: cancelled(facts.deliberation),
        proposalVersion: frozen(before, 'RULE_CHANGE', facts.now),
      },
      event: proposalEvent('ProposalRuleSetMoved', proposal, { state: before.state }),
      findings: findingsOf(proposal, facts),
    }
  },
})

/** A meeting that was still to come has nothing left to deliberate. */
const cancelled = (deliberation: DeliberationRecord | null): DeliberationRecord | undefined =>
  deliberation?.state === 'SCHEDULED' ? { ...deliberation, state: 'CANCELLED' } : undefined
