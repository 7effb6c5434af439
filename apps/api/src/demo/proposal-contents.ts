import { addDays, type BudgetLine, budgetTotal, type Drawdown, type ProposalContent } from '@dampingi/domain'
import { businessPlans } from './business-plans.ts'
import type { SeededRandom } from './seeded-random.ts'

/** What a draft may have got wrong, each the occasion of one finding of the rules. */
export const contentFaults = [
  'OVER_PLAFOND',
  'OVER_OPEX',
  'SUMS_DIFFER',
  'NO_SUPPLIER',
  'LONG_GRACE',
  'LONG_TENOR',
  'HALF_WRITTEN',
  'NOTHING_YET',
] as const
export type ContentFault = (typeof contentFaults)[number]

export interface ContentRequest {
  /** The WIB day on which it is written. */
  writtenOn: string
  fault: ContentFault | null
  idAt: () => string
  random: SeededRandom
}

/** What the board and the BA wrote: sound by the rules, unless a fault is asked for. */
export function proposalContent(request: ContentRequest): ProposalContent {
  const { fault, idAt, random, writtenOn } = request
  const plan = random.pick(businessPlans)
  const lines: BudgetLine[] = plan.lines.map(({ quantity, ...line }) => ({
    ...line,
    id: idAt(),
    quantity: random.int(...quantity),
    quotations: line.supplier === null ? 3 : random.pick([0, 0, 1, 3]),
  }))
  const budgetLines = lines.map((line, i) => faultyLine(line, i, fault))
  const total = budgetTotal(budgetLines)
  return {
    marketAnalysis: random.pick(plan.market),
    activities: plan.activities.map((activity, i) => ({
      ...activity,
      id: idAt(),
      month: i + 2,
      volume: random.int(...activity.volume),
    })),
    budgetLines,
    loan: {
      requestedAmountRupiah: fault === 'SUMS_DIFFER' ? total - 25_000_000 : total,
      tenorMonths: fault === 'LONG_TENOR' ? 84 : random.pick([48, 60, 60, 72, 72]),
      graceMonths: fault === 'LONG_GRACE' ? 10 : random.pick([6, 6, 7, 8]),
      plannedAgreementOn: addDays(writtenOn, random.int(75, 110)),
    },
    drawdowns: drawdownsOf(budgetLines, idAt, random),
  }
}

/** One line spoilt by the fault: quantities that break a ceiling, or a supplier forgotten. */
function faultyLine(line: BudgetLine, index: number, fault: ContentFault | null): BudgetLine {
  const wanted = (rupiah: number): number => Math.ceil(rupiah / line.unitPriceRupiah)
  if (fault === 'OVER_PLAFOND' && index === 0) return { ...line, quantity: wanted(3_050_000_000) }
  if (fault === 'OVER_OPEX' && line.kind === 'OPEX' && !line.unit.startsWith('bulan'))
    return { ...line, quantity: wanted(600_000_000) }
  if (fault === 'NO_SUPPLIER' && index === 0) return { ...line, supplier: null, quotations: 1 }
  return line
}

/** The stages: what lasts first, what is sold afterwards, so that nothing drawn lies idle. */
function drawdownsOf(lines: readonly BudgetLine[], idAt: () => string, random: SeededRandom): Drawdown[] {
  const [capex, opex] = [budgetTotal(lines, 'CAPEX'), budgetTotal(lines, 'OPEX')]
  const first = Math.floor((capex * random.int(40, 70)) / 100 / 1_000_000) * 1_000_000
  return [
    { id: idAt(), month: 1, amountRupiah: first, purpose: 'Pembangunan dan peralatan tahap pertama' },
    {
      id: idAt(),
      month: 2,
      amountRupiah: capex - first,
      purpose: 'Peralatan tahap kedua, setelah tahap pertama diperiksa',
    },
    { id: idAt(), month: 3, amountRupiah: opex, purpose: 'Barang dagangan dan biaya jalan' },
  ]
}
