import {
  alreadyMoved,
  type Finding,
  type LoanMovementRecord,
  type LoanRecord,
  movementFindings,
  sinceFirstDraw,
} from '@dampingi/domain'
import type { StatementLine } from './statement.ts'

/**
 * What becomes of a line of a statement: `NEW` is recorded; `KNOWN` is recorded already; `TWICE` stands in the file before; `OTHER` has the
 * reference of a movement or of a line with another day or amount, so that a person must look; `REFUSED` is what the loan does not take.
 */
export type LineStanding = { as: 'NEW' | 'KNOWN' | 'TWICE' | 'OTHER' } | { as: 'REFUSED'; finding: Finding }

/** Where each line stands, in their order, as the command `recordRepayments` would find it on `today`. */
export function lineStandings(
  lines: readonly StatementLine[],
  { loan, movements, today }: { loan: LoanRecord; movements: readonly LoanMovementRecord[]; today: string },
): LineStanding[] {
  const first = new Map<string, StatementLine>()
  const earliest = sinceFirstDraw(loan, movements)
  return lines.map((line) => {
    const before = alreadyMoved(movements, 'REPAYMENT', line.reference)
    const above = first.get(line.reference)
    first.set(line.reference, above ?? line)
    if (before !== null) return { as: isSame(before, line) ? 'KNOWN' : 'OTHER' }
    if (above !== undefined) return { as: isSame(above, line) ? 'TWICE' : 'OTHER' }
    const [finding] = movementFindings([], { id: '', ...line }, { earliest, today })
    return finding === undefined ? { as: 'NEW' } : { as: 'REFUSED', finding }
  })
}

type Moved = Pick<StatementLine, 'movedOn' | 'amountRupiah'>
const isSame = (one: Moved, other: Moved): boolean =>
  one.movedOn === other.movedOn && one.amountRupiah === other.amountRupiah
