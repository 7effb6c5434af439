import type { Instalment, LoanDraw, LoanSchedule, LoanTerms } from './loan.ts'
import type { LoanMovementRecord, LoanRecord, MovementKind } from './loan-record.ts'
import { loanSchedule } from './loan-schedule.ts'
import { standingMovements } from './standing-movements.ts'

/** `COMING`: not due yet; `DUE`: due today and not paid; `SHORT`: its day is over and something is missing. */
export type InstalmentState = 'PAID' | 'COMING' | 'DUE' | 'SHORT'

/** One instalment, and who carried it. Whole rupiah; `paid + placed + short` is the instalment once its day has come. */
export interface LedgerRow extends Instalment {
  state: InstalmentState
  paidByCoopRupiah: number
  placedFromVillageFundRupiah: number
  /** What is missing of it; of one that is still to come, what is not paid ahead. */
  missingRupiah: number
}

/** Where a loan stands on a day. Source: domain reference 1.6, ledger of the village's claim; whole rupiah. */
export interface LoanLedger {
  /** The schedule over what was drawn; null before the first drawdown. */
  schedule: LoanSchedule | null
  rows: LedgerRow[]
  drawnRupiah: number
  /** Granted and not drawn; 0 once drawing has ended. */
  undrawnRupiah: number
  paidByCoopRupiah: number
  placedFromVillageFundRupiah: number
  repaidToVillageRupiah: number
  /** What the co-operative owes the village for what was placed. */
  owedToVillageRupiah: number
  /** Principal that is still owed, by what was paid. */
  balanceRupiah: number
  /** Missing of all instalments whose day is over or today. */
  missingRupiah: number
  /** Everything was drawn or drawing has ended, and every instalment is paid. */
  settled: boolean
}

/**
 * Where a loan stands at the end of `today`, a WIB day. What the co-operative pays covers the instalments in the order in which they
 * fall due; a placement covers the one it was made for. What was taken back is not counted.
 */
export function loanLedger(
  loan: Pick<LoanRecord, 'amountRupiah' | 'terms' | 'drawingEndedOn'>,
  recorded: readonly LoanMovementRecord[],
  today: string,
): LoanLedger {
  const movements = standingMovements(recorded)
  const sumOf = (kind: MovementKind) =>
    movements.reduce((sum, movement) => sum + (movement.kind === kind ? movement.amountRupiah : 0), 0)
  const [drawnRupiah, paidByCoopRupiah] = [sumOf('DRAWDOWN'), sumOf('REPAYMENT')]
  const [placedFromVillageFundRupiah, repaidToVillageRupiah] = [sumOf('PLACEMENT'), sumOf('VILLAGE_REPAYMENT')]
  const schedule = drawnRupiah === 0 ? null : loanSchedule(loan.terms, drawsOf(loan.terms, movements))
  const rows = covered(schedule?.rows ?? [], movements, { paid: paidByCoopRupiah, today })
  const undrawnRupiah = loan.drawingEndedOn === null ? loan.amountRupiah - drawnRupiah : 0
  return {
    schedule,
    rows,
    drawnRupiah,
    undrawnRupiah,
    paidByCoopRupiah,
    placedFromVillageFundRupiah,
    repaidToVillageRupiah,
    owedToVillageRupiah: placedFromVillageFundRupiah - repaidToVillageRupiah,
    balanceRupiah: balanceOf(rows, drawnRupiah, today),
    missingRupiah: rows.reduce((sum, { state, missingRupiah }) => sum + (isOver(state) ? missingRupiah : 0), 0),
    settled: schedule !== null && undrawnRupiah === 0 && rows.every(({ missingRupiah }) => missingRupiah === 0),
  }
}

/** The first instalment that is due or overdue and not whole; null when nothing is missing. */
export const firstMissing = ({ rows }: LoanLedger): LedgerRow | null => rows.find(({ state }) => isOver(state)) ?? null

/** Instalments that are paid in full, as a share of all in basis points rounded down; 0 before anything was drawn. */
export const repaidShareBasisPoints = ({ rows }: LoanLedger): number =>
  rows.length === 0 ? 0 : Math.floor((rows.filter(({ state }) => state === 'PAID').length * 10_000) / rows.length)

const isOver = (state: InstalmentState): boolean => state === 'DUE' || state === 'SHORT'

/** The month of the schedule in which something was drawn: 1 is the month of the agreement. */
const drawsOf = ({ agreementOn }: LoanTerms, movements: readonly LoanMovementRecord[]): LoanDraw[] =>
  movements
    .filter(({ kind }) => kind === 'DRAWDOWN')
    .map(({ movedOn, amountRupiah }) => ({
      month: monthOf(movedOn) - monthOf(agreementOn ?? movedOn) + 1,
      amountRupiah,
    }))

const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))

function covered(
  instalments: readonly Instalment[],
  movements: readonly LoanMovementRecord[],
  { paid, today }: { paid: number; today: string },
): LedgerRow[] {
  let left = paid
  return instalments.map((instalment) => {
    const placed = movements.reduce(
      (sum, { kind, instalmentNumber, amountRupiah }) =>
        sum + (kind === 'PLACEMENT' && instalmentNumber === instalment.number ? amountRupiah : 0),
      0,
    )
    const paidByCoopRupiah = Math.max(0, Math.min(left, instalment.instalmentRupiah - placed))
    left -= paidByCoopRupiah
    const missingRupiah = Math.max(0, instalment.instalmentRupiah - placed - paidByCoopRupiah)
    return {
      ...instalment,
      state: stateOf(instalment, missingRupiah, today),
      paidByCoopRupiah,
      placedFromVillageFundRupiah: placed,
      missingRupiah,
    }
  })
}

function stateOf(
  { dueOn, instalmentRupiah }: Pick<Instalment, 'dueOn' | 'instalmentRupiah'>,
  missingRupiah: number,
  today: string,
): InstalmentState {
  const hasCome = dueOn !== null && dueOn <= today
  // A month of grace in which nothing is paid is over when its day is, and not before: its interest grows until then.
  if (missingRupiah === 0 && (instalmentRupiah > 0 || hasCome)) return 'PAID'
  if (dueOn === null || dueOn > today) return 'COMING'
  return dueOn === today ? 'DUE' : 'SHORT'
}

/** The drawn principal less the principal of the instalments that are paid. What is paid of an instalment goes to its interest first. */
function balanceOf(rows: readonly LedgerRow[], drawnRupiah: number, today: string): number {
  const [capitalised, repaid] = rows.reduce<[number, number]>(
    ([added, taken], { dueOn, capitalisedRupiah, instalmentRupiah, principalRupiah, missingRupiah }) => {
      const paid = instalmentRupiah - missingRupiah
      const interestPaid = instalmentRupiah - principalRupiah
      return [
        added + (dueOn !== null && dueOn <= today ? capitalisedRupiah : 0),
        taken + Math.max(0, paid - interestPaid),
      ]
    },
    [0, 0],
  )
  return drawnRupiah + capitalised - repaid
}
