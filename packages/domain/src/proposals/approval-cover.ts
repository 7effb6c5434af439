import type { DeliberationRecord } from '../deliberations/deliberation.ts'
import type { RuleSet } from '../rule-sets/rule-set.ts'
import type { ProposalRecord } from './proposal.ts'

/**
 * Whether what the village approved still covers a proposal. It covers the version that was deliberated; a later one only where the rule
 * set says that an approval reaches as far as its maximum, and the loan is not above it. A set that says nothing is read strictly.
 * Source: screens section 6, item 5 (a parameter of the rule set).
 */
export function approvalCovers(
  proposal: Pick<ProposalRecord, 'contentHash' | 'requestedAmountRupiah'>,
  deliberation: Pick<DeliberationRecord, 'proposalHash' | 'maxLoanRupiah'> | null,
  ruleSet: Pick<RuleSet, 'parameters'> | null,
): boolean {
  if (deliberation?.proposalHash == null) return false
  if (deliberation.proposalHash === proposal.contentHash) return true
  const { maxLoanRupiah } = deliberation
  return (
    ruleSet?.parameters.approvalCovers.value === 'WITHIN_MAXIMUM' &&
    maxLoanRupiah !== null &&
    proposal.requestedAmountRupiah !== null &&
    proposal.requestedAmountRupiah <= maxLoanRupiah
  )
}
