import { newId } from '@dampingi/client'
import type {
  Activity,
  BudgetKind,
  BudgetLine,
  BusinessUse,
  Drawdown,
  LoanRequest,
  ProposalContent,
} from '@dampingi/domain'
import type { FormFinding } from '@dampingi/ui'
import { blocking } from '../forms/blocking.ts'
import { t } from '../words/t.ts'

/** A line while it is typed: numbers may be missing. A missing number is kept missing in the draft and counts as 0 when it is sent. */
export type Typed<Line> = { [Key in keyof Line]: Line[Key] extends number ? number | null : Line[Key] }

export interface BlockValues {
  marketAnalysis: string
  activities: Typed<Activity>[]
  budgetLines: (Omit<Typed<BudgetLine>, 'supplier' | 'kind' | 'use'> & {
    supplier: string
    kind: BudgetKind | null
    use: BusinessUse | null
  })[]
  loan: LoanRequest
  drawdowns: Typed<Drawdown>[]
}

export const valuesOfContent = (content: ProposalContent): BlockValues => ({
  marketAnalysis: content.marketAnalysis,
  activities: content.activities.map((activity) => ({ ...activity })),
  budgetLines: content.budgetLines.map((line) => ({ ...line, supplier: line.supplier ?? '' })),
  loan: { ...content.loan },
  drawdowns: content.drawdowns.map((drawdown) => ({ ...drawdown })),
})

/** The content as typed, for the rules and for the command. */
export const contentOf = (values: BlockValues): ProposalContent => ({
  marketAnalysis: values.marketAnalysis.trim(),
  activities: values.activities.map((activity) => ({
    id: activity.id,
    name: activity.name.trim(),
    month: activity.month ?? 0,
    volume: activity.volume ?? 0,
    unit: activity.unit.trim(),
    unitPriceRupiah: activity.unitPriceRupiah ?? 0,
    unitCostRupiah: activity.unitCostRupiah ?? 0,
  })),
  budgetLines: values.budgetLines.map((line) => ({
    id: line.id,
    kind: line.kind ?? 'OPEX',
    use: line.use ?? 'OTHER',
    name: line.name.trim(),
    quantity: line.quantity ?? 0,
    unit: line.unit.trim(),
    unitPriceRupiah: line.unitPriceRupiah ?? 0,
    supplier: line.supplier.trim() || null,
    quotations: line.quotations ?? 0,
  })),
  loan: { ...values.loan },
  drawdowns: values.drawdowns.map((drawdown) => ({
    id: drawdown.id,
    month: drawdown.month ?? 0,
    amountRupiah: drawdown.amountRupiah ?? 0,
    purpose: drawdown.purpose.trim(),
  })),
})

/** What the domain cannot see, since a line without its kind never reaches it. */
export function blockChecks(values: BlockValues, field: keyof ProposalContent): FormFinding[] {
  if (field === 'drawdowns')
    return values.drawdowns.flatMap(({ month }, i) =>
      month === null ? [blocking(['drawdowns', String(i), 'month'], t('drawdownMonthMissing'))] : [],
    )
  if (field !== 'budgetLines') return []
  return values.budgetLines.flatMap((line, i) => [
    ...(line.kind === null ? [blocking(['budgetLines', String(i), 'kind'], t('budgetKindMissing'))] : []),
    ...(line.use === null ? [blocking(['budgetLines', String(i), 'use'], t('budgetUseMissing'))] : []),
  ])
}

export const newActivity = (): BlockValues['activities'][number] => ({
  id: newId(),
  name: '',
  month: 1,
  volume: null,
  unit: '',
  unitPriceRupiah: null,
  unitCostRupiah: null,
})
export const newBudgetLine = (): BlockValues['budgetLines'][number] => ({
  id: newId(),
  kind: null,
  use: null,
  name: '',
  quantity: null,
  unit: '',
  unitPriceRupiah: null,
  supplier: '',
  quotations: null,
})
export const newDrawdown = (): BlockValues['drawdowns'][number] => ({
  id: newId(),
  month: null,
  amountRupiah: null,
  purpose: '',
})
