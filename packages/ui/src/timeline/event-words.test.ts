import { expect, test } from 'vitest'
import { eventWords } from './event-words.ts'

test.each([
  ['VisitRecorded', 'visit', 'COMPLETED', 'Kunjungan dicatat'],
  ['ProposalBlockEdited', 'proposal', 'DRAFT', 'Isian proposal diubah'],
  ['ProposalReviewed', 'proposal', 'PMO_APPROVED', 'Proposal: Disetujui PMO'],
  ['SomethingNew', 'unheardOf', 'X', 'SomethingNew'],
])('%s reads as what was done, or where it led', (type, subject, toState, words) =>
  expect(eventWords({ type, subject, toState })).toBe(words),
)
