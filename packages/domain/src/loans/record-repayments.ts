import { type CommandInput, defineCommand } from '../commands/facts.ts'
import { type Earliest, inputFinding } from '../commands/input.ts'
import { refuse } from '../mechanisms/decision.ts'
import type { Finding } from '../mechanisms/finding.ts'
import { firstMissing, type LoanLedger } from './loan-ledger.ts'
import type { LoanMovementRecord, LoanRecord, LoanState } from './loan-record.ts'
import { loanStep, movementOn, steadyState } from './loan-step.ts'
import { alreadyMoved, type MovementInput, movementFindings, movesOf, sinceAgreement } from './movement-input.ts'
import { standingMovements } from './standing-movements.ts'

/** How many lines of a bank statement are recorded at once. */
export const mostRepayments = 200

export interface RecordRepayments extends CommandInput {
  loanId: string
  /** Lines of the payment account's statement, or what was entered by hand; `reference` is the line's number at the bank. */
  repayments: MovementInput[]
}

/**
 * Records what the co-operative paid. A line that is recorded already is left out, so that statements may overlap; the same reference with
 * another amount or day is refused, and so is more than is owed. The loan is repaid when every instalment is whole and nothing more is drawn.
 */
export const recordRepayments = defineCommand<RecordRepayments>({
  by: ['BANK_REVIEWER', 'BANK_APPROVER'],
  subject: ({ loanId, repayments }) => ({
    kind: 'loan',
    id: loanId,
    alsoMakes: movesOf(...repayments.map((line, i): [string[], MovementInput] => [['repayments', `${i}`], line])),
  }),
  decide({ repayments }, facts) {
    const loan = facts.loan
    if (loan === null) return refuse('NOT_FOUND')
    const findings = [
      ...wrongNumber(repayments.length),
      ...twins(repayments),
      ...repayments.flatMap((line, i) =>
        movementFindings(['repayments', `${i}`], line, {
          earliest: sinceFirstDraw(loan, facts.movements),
          today: facts.today,
        }),
      ),
      ...repayments.flatMap((line, i) => contradicted(line, i, repayments, facts.movements)),
    ]
    if (findings.length > 0) return refuse('INPUT_INVALID', findings)
    const fresh = repayments.filter(({ reference }) => alreadyMoved(facts.movements, 'REPAYMENT', reference) === null)
    if (fresh.length === 0) return refuse('ALREADY_EXISTS', [], ['repayments'])
    const movements = fresh.map((line) => movementOn(loan, { ...line, kind: 'REPAYMENT' }, facts))
    return loanStep(facts, {
      command: 'recordRepayments',
      event: 'RepaymentsRecorded',
      brings: { repayingRupiah: fresh.reduce((sum, { amountRupiah }) => sum + amountRupiah, 0) },
      movements,
      to: afterPayment,
    })
  },
})

/** Repaid; or still short where a placement was asked for an instalment that is not whole yet; else as before. */
export function afterPayment(loan: LoanRecord, ledger: LoanLedger): LoanState {
  if (ledger.settled) return 'CLOSED'
  const missing = firstMissing(ledger)
  const stillShort = loan.shortfall !== null && missing !== null && missing.number <= loan.shortfall.instalmentNumber
  return stillShort ? 'SHORTFALL' : steadyState(loan)
}

/** The day from which a repayment may be: nothing is owed before something was drawn. */
export function sinceFirstDraw(loan: LoanRecord, movements: readonly LoanMovementRecord[]): Earliest {
  const days = standingMovements(movements)
    .filter(({ kind }) => kind === 'DRAWDOWN')
    .map(({ movedOn }) => movedOn)
  const [first] = days.sort()
  if (first === undefined) return sinceAgreement(loan)
  return {
    day: first,
    why: { id: 'Tanggal ini sebelum pencairan pertama.', en: 'This day is before the first drawdown.' },
  }
}

const wrongNumber = (count: number): Finding[] =>
  count >= 1 && count <= mostRepayments
    ? []
    : [
        inputFinding(
          ['repayments'],
          { id: `Ada ${count} baris.`, en: `There are ${count} lines.` },
          {
            id: `Catat 1 sampai ${mostRepayments} baris sekali kirim.`,
            en: `Record 1 to ${mostRepayments} lines at once.`,
          },
        ),
      ]

/** A movement is known by its id: a second one of the same id would be lost. */
const twins = (lines: readonly MovementInput[]): Finding[] =>
  lines.flatMap(({ id }, i) =>
    lines.findIndex((line) => line.id === id) === i
      ? []
      : [
          inputFinding(
            ['repayments', `${i}`, 'id'],
            { id: 'Baris ini sama dengan baris lain.', en: 'This line is the same as another.' },
            { id: 'Hapus baris ini, lalu tambahkan lagi.', en: 'Remove this line and add it again.' },
          ),
        ],
  )

/** The same reference twice in what is given, or recorded before with another amount or day. */
function contradicted(
  line: MovementInput,
  index: number,
  lines: readonly MovementInput[],
  movements: Parameters<typeof alreadyMoved>[0],
): Finding[] {
  const path = ['repayments', `${index}`, 'reference']
  const twice = lines.findIndex(({ reference }) => reference.trim() === line.reference.trim()) !== index
  const known = alreadyMoved(movements, 'REPAYMENT', line.reference)
  const other = known !== null && (known.amountRupiah !== line.amountRupiah || known.movedOn !== line.movedOn)
  if (!twice && !other) return []
  return [
    inputFinding(
      path,
      {
        id: twice ? 'Nomor bukti ini ada dua kali.' : 'Nomor bukti ini sudah tercatat dengan jumlah atau tanggal lain.',
        en: twice ? 'This reference is there twice.' : 'This reference is recorded already with another amount or day.',
      },
      { id: 'Periksa rekening koran, lalu perbaiki barisnya.', en: 'Check the statement, then mend the line.' },
    ),
  ]
}
