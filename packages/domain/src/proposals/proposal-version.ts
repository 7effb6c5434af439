import { derivedId } from '../mechanisms/derived-id.ts'
import type { FinancingKind, ProposalContent, ProposalRecord } from './proposal.ts'

/** What a version was frozen for: the PMO's review, a bank's reading, an answer to it, or a move to another rule set that leaves it behind. */
export const freezeOccasions = ['REVIEW', 'SUBMISSION', 'ANSWER', 'RULE_CHANGE'] as const
export type FreezeOccasion = (typeof freezeOccasions)[number]

/**
 * A proposal as it stood when somebody else began to read it. Never changed and never taken away, so that whoever approved, deliberated
 * or decided can read again what was before them, under the rules of that day. Domain reference B2: a return keeps the old version.
 */
export interface ProposalVersionRecord {
  id: string
  regency: string
  cooperativeId: string
  proposalId: string
  /** The lender that may read it; null for a version that no bank was given. */
  bankId: string | null
  /** The proposal's count of edits when it was frozen; with the hash it names what was read. */
  number: number
  occasion: FreezeOccasion
  frozenAt: string
  kind: FinancingKind
  ruleSetCode: string
  ruleSetVersion: number
  content: ProposalContent
  /** SHA-256 of `content`. */
  contentHash: string
  requestedAmountRupiah: number | null
}

/** The proposal as it stands, frozen. The bank may read only what is frozen for its reading. */
export const frozen = (proposal: ProposalRecord, occasion: FreezeOccasion, at: string): ProposalVersionRecord => ({
  // The instant is in the id: a version may be handed in again after a return that changed nothing but papers.
  id: derivedId(proposal.id, `${occasion} ${proposal.version} ${at}`),
  regency: proposal.regency,
  cooperativeId: proposal.cooperativeId,
  proposalId: proposal.id,
  bankId: occasion === 'SUBMISSION' || occasion === 'ANSWER' ? proposal.bankId : null,
  number: proposal.version,
  occasion,
  frozenAt: at,
  kind: proposal.kind,
  ruleSetCode: proposal.ruleSetCode,
  ruleSetVersion: proposal.ruleSetVersion,
  content: proposal.content,
  contentHash: proposal.contentHash,
  requestedAmountRupiah: proposal.requestedAmountRupiah,
})
