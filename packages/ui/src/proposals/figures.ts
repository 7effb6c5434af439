import { budgetTotal, type Evaluation, type ProposalContent, type RuleSet } from '@dampingi/domain'
import { repaymentOf } from '../loans/repayment.ts'
import { villageSupport } from '../loans/village-support.ts'

/** What a version of a proposal comes to. Null: not known, and never zero. */
export interface ProposalFigures {
  requestedRupiah: number | null
  capexRupiah: number
  opexRupiah: number
  instalmentRupiah: number | null
  interestRupiah: number | null
  /** Instalment as a share of the village's limit, basis points, rounded up. */
  capUsedBasisPoints: number | null
  /** How far the plan covers the instalment in its weakest month after grace, basis points, rounded down. */
  weakestCoverBasisPoints: number | null
}

/** The figures by which two versions are held against each other, from what the rule set made of each. */
export function figuresOf(
  content: ProposalContent,
  {
    evaluation,
    ceilingRupiah,
    ruleSet,
  }: { evaluation: Evaluation | null; ceilingRupiah: number | null; ruleSet: RuleSet | null },
): ProposalFigures {
  const schedule = evaluation?.schedule ?? null
  const support = ruleSet === null ? null : villageSupport(schedule, ceilingRupiah, ruleSet.parameters)
  return {
    requestedRupiah: content.loan.requestedAmountRupiah,
    capexRupiah: budgetTotal(content.budgetLines, 'CAPEX'),
    opexRupiah: budgetTotal(content.budgetLines, 'OPEX'),
    instalmentRupiah: schedule?.largestInstalmentRupiah ?? null,
    interestRupiah: schedule?.totals.interestRupiah ?? null,
    capUsedBasisPoints: support?.usedBasisPoints ?? null,
    weakestCoverBasisPoints: repaymentOf(schedule, content.activities)?.weakest?.coverBasisPoints ?? null,
  }
}
