import type { EventFact, OnBehalfOf } from '../mechanisms/decision.ts'
import type { ProposalRecord, ProposalState } from './proposal.ts'

/** What the timeline keeps of a proposal: its version, its hash and its amount, by which an outcome can be sealed to it. */
export const proposalEvent = (
  type: string,
  proposal: ProposalRecord,
  before: { state: ProposalState | null; onBehalfOf?: OnBehalfOf | null },
): EventFact => ({
  type,
  subject: 'proposal',
  subjectId: proposal.id,
  cooperativeId: proposal.cooperativeId,
  bankId: proposal.bankId,
  from: before.state,
  to: proposal.state,
  onBehalfOf: before.onBehalfOf ?? null,
  facts: {
    version: proposal.version,
    contentHash: proposal.contentHash,
    requestedAmountRupiah: proposal.requestedAmountRupiah,
    ruleSet: `${proposal.ruleSetCode} v${proposal.ruleSetVersion}`,
  },
})
