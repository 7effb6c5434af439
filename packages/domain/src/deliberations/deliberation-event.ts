import type { EventFact, OnBehalfOf } from '../mechanisms/decision.ts'
import { type DeliberationRecord, type DeliberationState, presentOf } from './deliberation.ts'

/** What the timeline keeps of a deliberation: the outcome and the hash it is sealed to. */
export const deliberationEvent = (
  type: string,
  deliberation: DeliberationRecord,
  before: { state: DeliberationState | null; onBehalfOf: OnBehalfOf | null },
): EventFact => ({
  type,
  subject: 'deliberation',
  subjectId: deliberation.id,
  cooperativeId: deliberation.cooperativeId,
  bankId: deliberation.bankId,
  from: before.state,
  to: deliberation.state,
  onBehalfOf: before.onBehalfOf,
  facts: {
    proposalId: deliberation.proposalId,
    proposalVersion: deliberation.proposalVersion,
    proposalHash: deliberation.proposalHash,
    maxLoanRupiah: deliberation.maxLoanRupiah,
    present: presentOf(deliberation.attendance),
  },
})
