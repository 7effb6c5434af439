import { type CommandInput, defineCommand } from '../commands/facts.ts'
import { hashOf } from '../mechanisms/canonical.ts'
import { refuse, refusedBy } from '../mechanisms/decision.ts'
import { ruleSetOn } from '../rule-sets/rule-sets.ts'
import { proposalLifecycle } from './proposal.lifecycle.ts'
import { emptyContent, type FinancingKind, type ProposalRecord } from './proposal.ts'
import { proposalEvent } from './proposal-event.ts'
import { proposalFacts } from './proposal-facts.ts'

export interface StartProposal extends CommandInput {
  proposalId: string
  cooperativeId: string
  kind: FinancingKind
}

/** Starts a proposal and pins it to the rule set that is open today. Refused with `RULE_CLOSED` when none is. */
export const startProposal = defineCommand<StartProposal>({
  by: ['BA'],
  subject: ({ proposalId, cooperativeId }) => ({ kind: 'proposal', id: proposalId, within: { cooperativeId } }),
  decide(input, facts) {
    const refused = refusedBy(
      proposalLifecycle,
      { from: facts.proposal?.state ?? null, command: 'startProposal', to: 'DRAFT', role: facts.viewer.role },
      proposalFacts(null, facts),
    )
    if (refused !== null) return refused
    const ruleSet = ruleSetOn(facts.filingOn, facts.cooperative.kind, facts.ruleSets)
    if (ruleSet === null) return refuse('RULE_CLOSED', [], ['kind'])
    const content = emptyContent()
    const proposal: ProposalRecord = {
      id: input.proposalId,
      regency: facts.cooperative.regency,
      cooperativeId: input.cooperativeId,
      assistantId: facts.viewer.personId,
      bankId: null,
      state: 'DRAFT',
      stateSince: facts.now,
      kind: input.kind,
      ruleSetCode: ruleSet.code,
      ruleSetVersion: ruleSet.version,
      version: 1,
      blockVersions: { MARKET: 1, ACTIVITIES: 1, BUDGET: 1, LOAN: 1, DRAWDOWNS: 1 },
      content,
      contentHash: hashOf(content),
      requestedAmountRupiah: null,
      reviewReason: null,
      membersMeeting: null,
      membersResolution: null,
      villageApproval: null,
      submittedAt: null,
    }
    return {
      outcome: 'ACCEPTED',
      writes: { proposal },
      event: proposalEvent('ProposalStarted', proposal, { state: null }),
      findings: [],
    }
  },
})
