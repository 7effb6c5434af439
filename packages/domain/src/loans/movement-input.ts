import type { Subject } from '../commands/facts.ts'
import { badCount, badNumberText, type Earliest, futureDay, inputFinding, tooEarly } from '../commands/input.ts'
import type { Finding } from '../mechanisms/finding.ts'
import { mostRupiah } from '../money/parse-rupiah.ts'
import type { LoanMovementRecord, LoanRecord, MovementKind } from './loan-record.ts'
import { standingMovements } from './standing-movements.ts'

/** What a person gives of money that moved. */
export interface MovementInput {
  /** The id of the movement: a UUID of version 7. */
  id: string
  movedOn: string
  amountRupiah: number
  reference: string
}

/** The movements that a command makes, and where its input names their ids. */
export const movesOf = (...moves: (readonly [path: string[], movement: MovementInput])[]): Subject['alsoMakes'] =>
  moves.map(([path, { id }]) => ({ kind: 'loanMovement', id, path: [...path, 'id'] }))

/** Findings of what was given at `path`: an amount above zero, a day from `earliest` to today, a reference. */
export function movementFindings(
  path: string[],
  { movedOn, amountRupiah, reference }: MovementInput,
  { earliest, today }: { earliest: Earliest; today: string },
): Finding[] {
  return [
    ...futureDay([...path, 'movedOn'], movedOn, today),
    ...tooEarly([...path, 'movedOn'], movedOn, earliest),
    ...badCount([...path, 'amountRupiah'], amountRupiah, mostRupiah),
    ...(amountRupiah === 0 ? [nothing([...path, 'amountRupiah'])] : []),
    ...badNumberText([...path, 'reference'], reference, { id: 'Nomor bukti', en: 'Reference' }),
  ]
}

/** The movement of this kind that stands under this reference; null where there is none, or it was taken back. */
export const alreadyMoved = (
  movements: readonly LoanMovementRecord[],
  kind: MovementKind,
  reference: string,
): LoanMovementRecord | null =>
  standingMovements(movements).find((movement) => movement.kind === kind && movement.reference === reference.trim()) ??
  null

/** A finding for a reference that is taken: money that moved once is recorded once. */
export const takenReference = (path: string[]): Finding =>
  inputFinding(
    path,
    { id: 'Nomor bukti ini sudah tercatat.', en: 'This reference is recorded already.' },
    {
      id: 'Periksa riwayat pinjaman; catat yang belum ada saja.',
      en: 'See the loan’s history; record only what is not there.',
    },
  )

const nothing = (path: string[]): Finding =>
  inputFinding(
    path,
    { id: 'Jumlahnya nol.', en: 'The amount is zero.' },
    { id: 'Tulis jumlah di atas nol.', en: 'Give an amount above zero.' },
  )

/** The day from which money moves on a loan at all. */
export const sinceAgreement = ({ agreement }: Pick<LoanRecord, 'agreement'>): Earliest => ({
  day: agreement.signedOn,
  why: { id: 'Tanggal ini sebelum perjanjian.', en: 'This day is before the agreement.' },
})
