import type { BankQuestion } from './bank-question.ts'
import type { ChecklistAnswer } from './checklist.ts'
import type { CreditCheck } from './credit-check.ts'

export const appraisalStates = [
  'WAITING',
  'UNDER_APPRAISAL',
  'INFO_REQUESTED',
  'RECOMMENDED',
  'OFFERED',
  'REJECTED',
  'OFFER_ACCEPTED',
  'OFFER_DECLINED',
  'AGREEMENT_SIGNED',
] as const
export type AppraisalState = (typeof appraisalStates)[number]

/** Why a bank refuses, by code. Source: domain reference B2, start list. */
export const rejectionReasons = [
  'INCOMPLETE_LEGAL',
  'NO_ACCOUNT',
  'CREDIT_HISTORY',
  'UNREALISTIC_BUDGET',
  'NO_MARKET',
  'WEAK_CASHFLOW',
  'DOUBTFUL_SUPPLIER',
  'NO_SUPPORT_APPROVAL',
  'OVER_CAP',
  'USE_NOT_ALLOWED',
  'COLLATERAL',
  'MICROSITE_INCOMPLETE',
  'RULE_SUSPENDED',
  'OTHER',
] as const
export type RejectionReason = (typeof rejectionReasons)[number]

/** What the co-operative answered to an offer. */
export interface OfferAnswer {
  answeredOn: string
  /** Why it was declined; empty where it was accepted. */
  reason: string
}

/** An offer (amount, tenor, grace set) or a refusal (at least one reason code), with words for the co-operative. */
export interface Verdict {
  kind: 'OFFER' | 'REJECT'
  amountRupiah: number | null
  tenorMonths: number | null
  graceMonths: number | null
  reasonCodes: RejectionReason[]
  words: string
}

/** Why an approver gave a recommendation back to the reviewer. */
export interface ReturnedRecommendation {
  returnedOn: string
  returnedById: string
  reason: string
}

/** What one bank does with one proposal. Recommended by one person, decided by another. */
export interface AppraisalRecord {
  id: string
  regency: string
  cooperativeId: string
  proposalId: string
  bankId: string
  state: AppraisalState
  stateSince: string
  reviewerId: string | null
  /** What it asked and what was answered, in their order. At most one waits for its answer. */
  questions: BankQuestion[]
  /** What the credit bureau said; null where nobody wrote it down. The bank alone sees it. */
  creditCheck: CreditCheck | null
  creditCheckedById: string | null
  /** How the lines of the bank's checklist were last answered, in the order of the list. The bank alone sees it. */
  checklist: ChecklistAnswer[]
  recommendation: Verdict | null
  recommendedById: string | null
  /** Why an offer is recommended though the credit bureau is not clear; null where there was nothing to say. */
  acknowledgement: string | null
  /** The last recommendation that was given back; it stays until the next one is decided. */
  returned: ReturnedRecommendation | null
  /** Hash of the proposal's content when it was recommended; a decision over other inputs is refused. */
  inputsHash: string | null
  decision: Verdict | null
  decidedById: string | null
  decidedOn: string | null
  /** What the co-operative answered to the offer. */
  answer: OfferAnswer | null
}
