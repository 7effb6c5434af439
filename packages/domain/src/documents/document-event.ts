import type { EventFact } from '../mechanisms/decision.ts'
import type { DocumentRecord, DocumentState } from './document.ts'

/** What the timeline keeps of a paper: its kind and how many pages, never what stands on it. */
export const documentEvent = (
  type: string,
  document: DocumentRecord,
  of: { state: DocumentState | null; bankId: string | null; pages: number },
): EventFact => ({
  type,
  subject: 'document',
  subjectId: document.id,
  cooperativeId: document.cooperativeId,
  bankId: of.bankId,
  from: of.state,
  to: document.state,
  onBehalfOf: null,
  facts: { kind: document.kind, proposalId: document.proposalId, pages: of.pages },
})
