import { alreadyMoved, type Finding, type LoanMovementRecord, mostRepayments, movementOn } from '@dampingi/domain'
import { type LoanSetting, refusalOf } from './loan-steps.ts'
import type { StatementLine } from './statement.ts'

/**
 * What becomes of a line of a statement: `NEW` is recorded; `KNOWN` is recorded already; `TWICE` stands in the file before; `OTHER` has the
 * reference of a movement or of a line with another day or amount, so that a person must look; `REFUSED` is what the loan does not take.
 */
export type LineStanding = { as: 'NEW' | 'KNOWN' | 'TWICE' | 'OTHER' } | { as: 'REFUSED'; finding: Finding }

/**
 * Where each line stands, in their order, as the command `recordRepayments` would find it once those above it are recorded: together they
 * may come to more than is owed. Past the number that one command takes nothing is asked, since the file must be parted first.
 */
export function lineStandings(lines: readonly StatementLine[], setting: LoanSetting): LineStanding[] {
  const { loan, movements } = setting
  const first = new Map<string, StatementLine>()
  const recorded: LoanMovementRecord[] = []
  return lines.map((line) => {
    const before = alreadyMoved(movements, 'REPAYMENT', line.reference)
    const above = first.get(line.reference)
    first.set(line.reference, above ?? line)
    if (before !== null) return { as: isSame(before, line) ? 'KNOWN' : 'OTHER' }
    if (above !== undefined) return { as: isSame(above, line) ? 'TWICE' : 'OTHER' }
    if (recorded.length >= mostRepayments) return { as: 'NEW' }
    const { movedOn, amountRupiah, reference } = line
    const repayment = { id: `${line.line}`, movedOn, amountRupiah, reference }
    const [finding] = refusalOf(
      'recordRepayments',
      { loanId: loan.id, repayments: [repayment] },
      { ...setting, movements: [...movements, ...recorded] },
    )
    if (finding !== undefined) return { as: 'REFUSED', finding }
    const now = `${setting.today}T05:00:00.000Z`
    recorded.push(movementOn(loan, { ...repayment, kind: 'REPAYMENT' }, { movements, now }))
    return { as: 'NEW' }
  })
}

type Moved = Pick<StatementLine, 'movedOn' | 'amountRupiah'>
const isSame = (one: Moved, other: Moved): boolean =>
  one.movedOn === other.movedOn && one.amountRupiah === other.amountRupiah
