import type { EventFact } from '../mechanisms/decision.ts'
import type { AppraisalRecord, AppraisalState } from './appraisal.ts'

/** What the timeline keeps of an appraisal: the verdict's codes and the hash it was given on. */
export const appraisalEvent = (type: string, appraisal: AppraisalRecord, from: AppraisalState | null): EventFact => ({
  type,
  subject: 'appraisal',
  subjectId: appraisal.id,
  cooperativeId: appraisal.cooperativeId,
  bankId: appraisal.bankId,
  from,
  to: appraisal.state,
  onBehalfOf: null,
  facts: {
    proposalId: appraisal.proposalId,
    inputsHash: appraisal.inputsHash,
    verdict: appraisal.decision?.kind ?? null,
    amountRupiah: appraisal.decision?.amountRupiah ?? null,
    question: appraisal.questions.at(-1)?.id ?? null,
    reasonCodes: appraisal.decision?.reasonCodes ?? [],
  },
})

/** What a bank wrote down for itself: an event that the bank alone may read, and that moves nothing. */
export const bankReviewEvent = (type: string, appraisal: AppraisalRecord, facts: EventFact['facts']): EventFact => ({
  type,
  subject: 'bankReview',
  subjectId: appraisal.id,
  cooperativeId: appraisal.cooperativeId,
  bankId: appraisal.bankId,
  from: appraisal.state,
  to: appraisal.state,
  onBehalfOf: null,
  facts: { proposalId: appraisal.proposalId, ...facts },
})
