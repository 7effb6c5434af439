import type { Facts } from '../commands/facts.ts'
import type { Finding } from '../mechanisms/finding.ts'
import type { ProposalRecord } from '../proposals/proposal.ts'
import { findingsOf } from '../proposals/proposal-facts.ts'
import type { Verdict } from './appraisal.ts'

/** Whether a finding about a proposal is one about what a bank may offer otherwise than asked: its tenor and its grace. */
export const isOfTerms = ({ path }: Finding): boolean =>
  path[0] === 'loan' && (path[1] === 'tenorMonths' || path[1] === 'graceMonths')

/**
 * What the rule set of the proposal says about the tenor and the grace that are offered, at the fields of the verdict. A bank may offer
 * less than was asked, and never more than the rules allow. Source: domain reference 1.2.
 */
export function offerFindings(
  { kind, tenorMonths, graceMonths }: Verdict,
  proposal: ProposalRecord,
  facts: Pick<Facts, 'cooperative' | 'ruleSets' | 'filingOn'>,
): Finding[] {
  if (kind === 'REJECT') return []
  const loan = { ...proposal.content.loan, tenorMonths, graceMonths }
  return findingsOf({ ...proposal, content: { ...proposal.content, loan } }, facts)
    .filter(isOfTerms)
    .map((finding) => ({ ...finding, path: ['verdict', ...finding.path.slice(1)], owner: 'BANK' }))
}
