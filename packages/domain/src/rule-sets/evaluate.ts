import type { LoanSchedule } from '../loans/loan.ts'
import type { Finding } from '../mechanisms/finding.ts'
import type { ProposalEvidence } from './evidence.ts'
import type { RuleSet } from './rule-set.ts'
import { budgetRules } from './rules/budget.ts'
import { carryRules } from './rules/carry.ts'
import { caseOf } from './rules/case.ts'
import { eligibilityRules } from './rules/eligibility.ts'
import { filingRules } from './rules/filing.ts'
import { loanRules } from './rules/loan.ts'
import { planRules } from './rules/plan.ts'
import { type Rule, type TraceLine, traceLine } from './rules/rule.ts'

export type { CooperativeFacts, ProposalEvidence } from './evidence.ts'
export type { Outcome, Rule, TraceLine, TraceValue } from './rules/rule.ts'

/** What a rule set says about a proposal: plain JSON, the same bytes on a phone, in the API and at the bank. */
export interface Evaluation {
  /** In the order of the rules, which is the order in which a person would mend them. */
  findings: Finding[]
  /** One line a rule, so that a decision can be replayed. */
  trace: TraceLine[]
  /** Null where the loan is not complete enough for a schedule. */
  schedule: LoanSchedule | null
}

/** The rules, in the order of their findings. */
export const proposalRules: readonly Rule[] = [
  ...filingRules,
  ...eligibilityRules,
  ...planRules,
  ...budgetRules,
  ...loanRules,
  ...carryRules,
]

/** Holds a proposal against a rule set. Total: any content gives an answer. Pure: the day is a fact. */
export function evaluateProposal(ruleSet: RuleSet, evidence: ProposalEvidence): Evaluation {
  const it = caseOf(ruleSet, evidence)
  const checked = proposalRules.map((rule) => ({ rule, outcome: rule.check(it) }))
  return {
    findings: checked.flatMap(({ outcome }) => outcome.findings),
    trace: checked.map(({ rule, outcome }) => traceLine(rule, { outcome, parameters: ruleSet.parameters })),
    schedule: it.schedule,
  }
}
