import {
  type CooperativeFacts,
  type Evaluation,
  type Evident,
  evaluateProposal,
  evidenceOf,
  type RuleSet,
} from '@dampingi/domain'

/** What the pinned rule set says about the proposal on the filing day; null while the set or the co-operative is not here. */
export const evaluationOf = (
  { proposal, cooperative }: { proposal: Evident; cooperative: CooperativeFacts | null },
  ruleSet: RuleSet | null,
  filingOn: string,
): Evaluation | null =>
  ruleSet === null || cooperative === null
    ? null
    : evaluateProposal(ruleSet, evidenceOf(proposal, { cooperative, filingOn }))
