import type { Verdict } from './appraisal.ts'
import type { StandingLine } from './checklist.ts'
import type { CreditCheck } from './credit-check.ts'

/** What the steps of an appraisal look at. */
export interface AppraisalFacts {
  verdict: Verdict | null
  requestedAmountRupiah: number | null
  /** What the village approved covers the proposal as it stands. */
  approvalCovers: boolean
  /** What is answered to a question; null where nothing is. */
  answer: string | null
  /** Why an offer is declined, or a recommendation is given back; null where neither is. */
  reason: string | null
  /** What the reviewer recommends; null before it. */
  recommendation: Verdict | null
  /** Mandatory lines of the bank's checklist without an answer for what is in the proposal now. */
  openLines: readonly StandingLine[]
  creditCheck: CreditCheck | null
  /** What the reviewer says of an offer over a credit bureau that is not clear. */
  acknowledgement: string | null
}

/** The facts of a step that brings nothing of its own. */
export const noAppraisalFacts: AppraisalFacts = {
  verdict: null,
  requestedAmountRupiah: null,
  approvalCovers: true,
  answer: null,
  reason: null,
  recommendation: null,
  openLines: [],
  creditCheck: null,
  acknowledgement: null,
}

/** Nothing is offered, so that nothing about an offer need be in order. */
export const isRefusal = ({ verdict }: AppraisalFacts): boolean => verdict === null || verdict.kind === 'REJECT'
