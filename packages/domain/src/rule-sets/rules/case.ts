import { isDay } from '../../calendar/day.ts'
import type { LoanSchedule } from '../../loans/loan.ts'
import { loanSchedule } from '../../loans/loan-schedule.ts'
import type { BudgetKind, ProposalContent } from '../../proposals/proposal.ts'
import type { ProposalEvidence } from '../evidence.ts'
import { loanTerms } from '../loan-terms.ts'
import type { RuleParameters } from '../parameter.ts'
import type { RuleSet } from '../rule-set.ts'

/** What the rules look at, with the sums made once. Sums are exact; a number that is not whole counts as nothing and is found. */
export interface Case {
  ruleSet: RuleSet
  parameters: RuleParameters
  evidence: ProposalEvidence
  content: ProposalContent
  budget: bigint
  opex: bigint
  drawn: bigint
  /** Null where it is not given yet, or is no amount. */
  requested: bigint | null
  /** Paths of the figures that are not whole numbers from zero on. */
  unsound: string[][]
  schedule: LoanSchedule | null
}

export function caseOf(ruleSet: RuleSet, evidence: ProposalEvidence): Case {
  const { content } = evidence
  const amount = content.loan.requestedAmountRupiah
  const requested = amount !== null && isWhole(amount) && amount > 0 ? BigInt(amount) : null
  const drawn = content.drawdowns.reduce((sum, d) => sum + exact(d.amountRupiah), 0n)
  const unsound = unsoundPaths(content)
  return {
    ruleSet,
    parameters: ruleSet.parameters,
    evidence,
    content,
    budget: budgetSum(content),
    opex: budgetSum(content, 'OPEX'),
    drawn,
    requested,
    unsound,
    schedule:
      unsound.length > 0 || requested === null ? null : scheduleOf(ruleSet.parameters, { content, requested, drawn }),
  }
}

/** By the drawdowns once they sum to the loan; until then as if all were drawn in the first month, so that she sees a figure early. */
function scheduleOf(
  parameters: RuleParameters,
  { content, requested, drawn }: { content: ProposalContent; requested: bigint; drawn: bigint },
): LoanSchedule | null {
  const { tenorMonths, graceMonths, plannedAgreementOn } = content.loan
  if (tenorMonths === null || graceMonths === null) return null
  const agreementOn = plannedAgreementOn !== null && isDay(plannedAgreementOn) ? plannedAgreementOn : null
  // JSON knows no -0, so a typed one becomes 0.
  const terms = loanTerms(parameters, { tenorMonths: tenorMonths + 0, graceMonths: graceMonths + 0, agreementOn })
  if (terms === null) return null
  const staged = content.drawdowns.filter((d) => d.amountRupiah > 0)
  return loanSchedule(terms, drawn === requested ? staged : [{ month: 1, amountRupiah: Number(requested) }])
}

const isWhole = (n: number): boolean => Number.isSafeInteger(n) && n >= 0
const exact = (n: number): bigint => (isWhole(n) ? BigInt(n) : 0n)

const budgetSum = ({ budgetLines }: ProposalContent, kind?: BudgetKind): bigint =>
  budgetLines
    .filter((line) => kind === undefined || line.kind === kind)
    .reduce((sum, line) => sum + exact(line.quantity) * exact(line.unitPriceRupiah), 0n)

const figures = {
  budgetLines: ['quantity', 'unitPriceRupiah', 'quotations'],
  activities: ['month', 'volume', 'unitPriceRupiah', 'unitCostRupiah'],
  drawdowns: ['month', 'amountRupiah'],
} as const

function unsoundPaths(content: ProposalContent): string[][] {
  const ofLines = (['activities', 'budgetLines', 'drawdowns'] as const).flatMap((block) =>
    content[block].flatMap((line, i) =>
      figures[block]
        .filter((field) => !isWhole((line as unknown as Record<string, number>)[field] as number))
        .map((field) => [block, String(i), field]),
    ),
  )
  const ofLoan = (['requestedAmountRupiah', 'tenorMonths', 'graceMonths'] as const)
    .filter((field) => content.loan[field] !== null && !isWhole(content.loan[field]))
    .map((field) => ['loan', field])
  return [...ofLines, ...ofLoan]
}
