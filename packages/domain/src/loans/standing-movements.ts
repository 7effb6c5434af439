import type { LoanMovementRecord } from './loan-record.ts'

/** What moved and stands: neither taken back nor the taking back. Whatever counts money counts these. */
export function standingMovements(movements: readonly LoanMovementRecord[]): LoanMovementRecord[] {
  const reversed = new Set(movements.flatMap(({ reversesId }) => reversesId ?? []))
  return movements.filter(({ id, kind }) => kind !== 'REVERSAL' && !reversed.has(id))
}

/** The reversal that took a movement back; null while it stands. */
export const reversalOf = (
  { id }: Pick<LoanMovementRecord, 'id'>,
  movements: readonly LoanMovementRecord[],
): LoanMovementRecord | null => movements.find(({ reversesId }) => reversesId === id) ?? null
