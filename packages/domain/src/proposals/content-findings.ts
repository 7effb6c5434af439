import { badCount, emptyText, inputFinding } from '../commands/input.ts'
import type { Finding } from '../mechanisms/finding.ts'
import type { ProposalContent } from './proposal.ts'

const mostRupiah = 1_000_000_000_000_000
const mostLines = 200

/** What no proposal may hold, whatever the rule set: two lines of one id, lines without a name, sums that no number can carry, too many lines. */
export const contentFindings = ({ activities, budgetLines, drawdowns, loan }: ProposalContent): Finding[] => [
  ...[activities, budgetLines, drawdowns].flatMap((lines) => badCount([], lines.length, mostLines)),
  ...twins('activities', activities),
  ...twins('budgetLines', budgetLines),
  ...twins('drawdowns', drawdowns),
  ...budgetLines.flatMap((line, i) => [
    ...emptyText(['budgetLines', String(i), 'name'], line.name, { id: 'Nama baris', en: 'The name of the line' }),
    ...badCount(['budgetLines', String(i), 'quantity'], line.quantity, 10_000_000),
    ...badCount(['budgetLines', String(i), 'unitPriceRupiah'], line.unitPriceRupiah, mostRupiah),
    ...badCount(['budgetLines', String(i), 'quantity'], line.quantity * line.unitPriceRupiah, mostRupiah),
    ...badCount(['budgetLines', String(i), 'quotations'], line.quotations, 100),
  ]),
  ...activities.flatMap((activity, i) => [
    ...emptyText(['activities', String(i), 'name'], activity.name, {
      id: 'Nama kegiatan',
      en: 'The name of the activity',
    }),
    ...badCount(['activities', String(i), 'volume'], activity.volume, 100_000_000),
    ...badCount(['activities', String(i), 'volume'], activity.volume * activity.unitPriceRupiah, mostRupiah),
    ...badCount(['activities', String(i), 'volume'], activity.volume * activity.unitCostRupiah, mostRupiah),
    ...badCount(['activities', String(i), 'month'], activity.month, 240),
  ]),
  ...drawdowns.flatMap((drawdown, i) => [
    ...badCount(['drawdowns', String(i), 'month'], drawdown.month, 240),
    ...badCount(['drawdowns', String(i), 'amountRupiah'], drawdown.amountRupiah, mostRupiah),
  ]),
  ...badCount(['loan', 'requestedAmountRupiah'], loan.requestedAmountRupiah ?? 0, mostRupiah),
  ...badCount(['loan', 'tenorMonths'], loan.tenorMonths ?? 0, 600),
  ...badCount(['loan', 'graceMonths'], loan.graceMonths ?? 0, 600),
]

/** A line is known by its id, by whoever compares two versions: a second one of the same id would hide behind the first. */
const twins = (list: string, lines: readonly { id: string }[]): Finding[] =>
  lines.flatMap(({ id }, i) =>
    lines.findIndex((line) => line.id === id) === i
      ? []
      : [
          inputFinding(
            [list, String(i), 'id'],
            { id: 'Baris ini sama dengan baris lain.', en: 'This line is the same as another.' },
            { id: 'Hapus baris ini, lalu tambahkan lagi.', en: 'Remove this line and add it again.' },
          ),
        ],
  )
