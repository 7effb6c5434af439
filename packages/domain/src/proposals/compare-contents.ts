import {
  type Activity,
  type BudgetLine,
  type Drawdown,
  lineTotal,
  type ProposalBlock,
  type ProposalContent,
} from './proposal.ts'

/** The block that each field of a proposal's content belongs to. */
export const blockOfField: Record<keyof ProposalContent, ProposalBlock> = {
  marketAnalysis: 'MARKET',
  activities: 'ACTIVITIES',
  budgetLines: 'BUDGET',
  loan: 'LOAN',
  drawdowns: 'DRAWDOWNS',
}

/** A value of a field; null: not filled in. The unit is told by the end of the field's name: `…Rupiah`, `…On`, `…Months`. */
export type ContentValue = string | number | null

/** One field that differs between two versions of a proposal. */
export interface FieldChange {
  block: ProposalBlock
  /** Where it stands: the content's field, the id of a line, the line's field. E.g. `['budgetLines', id, 'unitPriceRupiah']`. */
  path: string[]
  /** What the line is called, in the later version where it is there; null outside of lists. */
  line: string | null
  before: ContentValue
  after: ContentValue
}

/** A line that came or went, with what it comes to in rupiah: of an activity, its sales of a month. */
export interface LineChange {
  block: ProposalBlock
  path: string[]
  line: string
  change: 'ADDED' | 'REMOVED'
  totalRupiah: number
}

export interface ContentComparison {
  fields: FieldChange[]
  lines: LineChange[]
}

/**
 * What differs between two versions of a proposal, field by field, in the order of the blocks. Lines are known by their ids, so that a line
 * that only moved has not changed. Source: screens K3, "the reviewer re-reads nothing unchanged".
 */
export function compareContents(before: ProposalContent, after: ProposalContent): ContentComparison {
  const lists = [
    compareLists<Activity>('activities', before.activities, after.activities, {
      nameOf: ({ name }) => name,
      totalOf: ({ volume, unitPriceRupiah }) => volume * unitPriceRupiah,
    }),
    compareLists<BudgetLine>('budgetLines', before.budgetLines, after.budgetLines, {
      nameOf: ({ name }) => name,
      totalOf: lineTotal,
    }),
    compareLists<Drawdown>('drawdowns', before.drawdowns, after.drawdowns, {
      nameOf: ({ purpose }) => purpose,
      totalOf: ({ amountRupiah }) => amountRupiah,
    }),
  ]
  const fields = [
    ...changedFields(
      { marketAnalysis: before.marketAnalysis },
      { marketAnalysis: after.marketAnalysis },
      { block: 'MARKET', path: [], line: null },
    ),
    ...changedFields(before.loan, after.loan, { block: 'LOAN', path: ['loan'], line: null }),
    ...lists.flatMap((list) => list.fields),
  ]
  return {
    fields: fields.toSorted((one, other) => placeOf(one) - placeOf(other)),
    lines: lists.flatMap((list) => list.lines),
  }
}

const blockOrder: readonly ProposalBlock[] = ['MARKET', 'ACTIVITIES', 'BUDGET', 'LOAN', 'DRAWDOWNS']
const placeOf = ({ block }: FieldChange): number => blockOrder.indexOf(block)

function compareLists<Line extends { id: string }>(
  field: 'activities' | 'budgetLines' | 'drawdowns',
  before: readonly Line[],
  after: readonly Line[],
  { nameOf, totalOf }: { nameOf: (line: Line) => string; totalOf: (line: Line) => number },
): ContentComparison {
  const block = blockOfField[field]
  const [former, later] = [byId(before), byId(after)]
  const lineChange = (line: Line, change: LineChange['change']): LineChange => ({
    block,
    path: [field, line.id],
    line: nameOf(line),
    change,
    totalRupiah: totalOf(line),
  })
  return {
    fields: after.flatMap((line) => {
      const was = former.get(line.id)
      return was === undefined ? [] : changedFields(was, line, { block, path: [field, line.id], line: nameOf(line) })
    }),
    lines: [
      ...before.filter(({ id }) => !later.has(id)).map((line) => lineChange(line, 'REMOVED')),
      ...after.filter(({ id }) => !former.has(id)).map((line) => lineChange(line, 'ADDED')),
    ],
  }
}

const byId = <Line extends { id: string }>(lines: readonly Line[]): ReadonlyMap<string, Line> =>
  new Map(lines.map((line) => [line.id, line]))

function changedFields<Fields extends object>(
  before: Fields,
  after: Fields,
  { block, path, line }: Pick<FieldChange, 'block' | 'path' | 'line'>,
): FieldChange[] {
  // A field that one of them leaves out has changed too.
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Fields & string)[]
  return names
    .map((name) => ({
      block,
      path: [...path, name],
      line,
      before: (before[name] ?? null) as ContentValue,
      after: (after[name] ?? null) as ContentValue,
    }))
    .filter((change) => change.before !== change.after)
}
