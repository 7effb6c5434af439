import type { Facts } from '../commands/facts.ts'
import type { Finding } from '../mechanisms/finding.ts'
import { evaluateProposal } from '../rule-sets/evaluate.ts'
import type { RuleSet } from '../rule-sets/rule-set.ts'
import { ruleSetOn } from '../rule-sets/rule-sets.ts'
import { approvalCovers } from './approval-cover.ts'
import { uncheckedPapers } from './papers-to-check.ts'
import type { ProposalFacts } from './proposal.lifecycle.ts'
import type { ProposalRecord } from './proposal.ts'
import { evidenceOf } from './proposal-evidence.ts'

/** The rule set version that a proposal is pinned to. */
export const ruleSetOf = (
  proposal: Pick<ProposalRecord, 'ruleSetCode' | 'ruleSetVersion'>,
  sets: readonly RuleSet[],
): RuleSet | null =>
  sets.find((set) => set.code === proposal.ruleSetCode && set.version === proposal.ruleSetVersion) ?? null

/** What the rule set of a proposal finds in its content, on the filing day. Empty when the set is not known here. */
export function findingsOf(
  proposal: ProposalRecord,
  facts: Pick<Facts, 'cooperative' | 'ruleSets' | 'filingOn'>,
): Finding[] {
  const ruleSet = ruleSetOf(proposal, facts.ruleSets)
  if (ruleSet === null) return []
  return evaluateProposal(ruleSet, evidenceOf(proposal, facts)).findings
}

/** Whether what the village approved covers the proposal as it stands. */
export const isCovered = (proposal: ProposalRecord, facts: Pick<Facts, 'ruleSets' | 'deliberation'>): boolean =>
  approvalCovers(proposal, facts.deliberation, ruleSetOf(proposal, facts.ruleSets))

/** What the proposal's lifecycle looks at, from what the caller loaded. */
export const proposalFacts = (
  proposal: ProposalRecord | null,
  facts: Pick<Facts, 'cooperative' | 'ruleSets' | 'filingOn' | 'deliberation' | 'papers'>,
  reason: string | null = null,
): ProposalFacts => ({
  proposal,
  findings: proposal === null ? [] : findingsOf(proposal, facts),
  uncheckedPapers:
    proposal === null ? [] : uncheckedPapers(proposal, { ...facts, ruleSet: ruleSetOf(proposal, facts.ruleSets) }),
  deliberated:
    facts.deliberation === null
      ? null
      : { hash: facts.deliberation.proposalHash, maxLoanRupiah: facts.deliberation.maxLoanRupiah },
  approvalCovers: proposal !== null && isCovered(proposal, facts),
  anotherRuleSetOpen: proposal !== null && otherSetOpen(proposal, facts),
  reason,
})

/** Whether the set that is open on the filing day is another than the proposal's. */
function otherSetOpen(
  proposal: ProposalRecord,
  { cooperative, ruleSets, filingOn }: Pick<Facts, 'cooperative' | 'ruleSets' | 'filingOn'>,
): boolean {
  const open = ruleSetOn(filingOn, cooperative.kind, ruleSets)
  return open !== null && open !== ruleSetOf(proposal, ruleSets)
}
