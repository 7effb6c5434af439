import { badCount, emptyText } from '../commands/input.ts'
import type { Finding } from '../mechanisms/finding.ts'
import type { VisitNotes } from './visit.ts'

/** What is wrong with the notes beyond what the lifecycle asks: empty lines and impossible counts. */
export const notesFindings = (notes: VisitNotes): Finding[] => [
  ...notes.actionsAgreed.flatMap((action, i) =>
    emptyText(['notes', 'actionsAgreed', String(i), 'what'], action.what, {
      id: 'Kesepakatan',
      en: 'The agreed action',
    }),
  ),
  ...notes.trainingNeeds.flatMap((need, i) =>
    badCount(['notes', 'trainingNeeds', String(i), 'people'], need.people, 10_000),
  ),
]
