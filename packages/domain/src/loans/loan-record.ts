import type { LoanTerms } from './loan.ts'

export const loanStates = ['AGREEMENT_SIGNED', 'REPORTED', 'DISBURSING', 'IN_REPAYMENT', 'SHORTFALL', 'CLOSED'] as const
export type LoanState = (typeof loanStates)[number]

export const signingParties = ['BANK', 'BOARD', 'VILLAGE'] as const
/** Who signs a loan agreement. `VILLAGE` is the village head, for a kelurahan the regent or mayor. Source: domain reference 1.5. */
export type SigningParty = (typeof signingParties)[number]

export interface Signer {
  party: SigningParty
  name: string
}

/** What the signed agreement says beside its terms. Source: domain reference 1.5 and 1.6. */
export interface LoanAgreement {
  number: string
  signedOn: string
  /** The account that the loan is repaid from (rekening pembayaran pinjaman). */
  paymentAccount: string
  /** Number of the power of attorney by which the village's transfers may be placed. */
  powerOfAttorneyNumber: string
  signers: Signer[]
}

/** An instalment that the account could not carry, for which a placement was asked. Source: domain reference 1.6. */
export interface OpenShortfall {
  instalmentNumber: number
  amountRupiah: number
  requestedOn: string
  /** Number of the statement of absolute responsibility (SPTJM) that goes with the request. */
  statementNumber: string
}

/** A loan, from the signed agreement to the last instalment. Its terms are those of the agreement and never change. */
export interface LoanRecord {
  id: string
  regency: string
  cooperativeId: string
  proposalId: string
  appraisalId: string
  bankId: string
  state: LoanState
  stateSince: string
  /** What was granted. */
  amountRupiah: number
  terms: LoanTerms
  agreement: LoanAgreement
  reportedOn: string | null
  reportNumber: string | null
  /** The day from which nothing more is drawn. */
  drawingEndedOn: string | null
  shortfall: OpenShortfall | null
}

export const movementKinds = ['DRAWDOWN', 'REPAYMENT', 'PLACEMENT', 'VILLAGE_REPAYMENT', 'REVERSAL'] as const
/**
 * Paid out to a supplier; paid by the co-operative; placed from the village's transfers; paid back to the village by the co-operative;
 * recorded wrongly before and taken back.
 */
export type MovementKind = (typeof movementKinds)[number]

/** Money that moved on a loan: whole rupiah above zero, only ever added. */
export interface LoanMovementRecord {
  id: string
  regency: string
  cooperativeId: string
  loanId: string
  bankId: string
  kind: MovementKind
  /** The WIB day on which it moved. */
  movedOn: string
  amountRupiah: number
  /**
   * Of the bank statement, the placement, the village's receipt; of a drawdown the number of the invoice. Of each kind and loan one
   * counts; a reversal has that of what it takes back.
   */
  reference: string
  /** How often this kind was recorded under this reference: 1, and one more each time it was taken back. */
  recording: number
  /** The movement that a reversal takes back, and why. */
  reversesId: string | null
  reason: string | null
  /** Who was paid, of a drawdown. */
  payee: string | null
  /** The instalment that a placement covers. */
  instalmentNumber: number | null
  recordedAt: string
}
