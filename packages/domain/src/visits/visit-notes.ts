import { badCount, emptyText, tooEarly } from '../commands/input.ts'
import type { Finding } from '../mechanisms/finding.ts'
import type { VisitNotes } from './visit.ts'

/**
 * What is wrong with the notes beyond what the lifecycle asks: empty lines, impossible counts, and promises for a day before the visit
 * at which they were made. `visitedOn` is the WIB day of that visit.
 */
export const notesFindings = (notes: VisitNotes, visitedOn: string): Finding[] => [
  ...notes.actionsAgreed.flatMap((action, i) => [
    ...emptyText(['notes', 'actionsAgreed', String(i), 'what'], action.what, {
      id: 'Kesepakatan',
      en: 'The agreed action',
    }),
    ...tooEarly(['notes', 'actionsAgreed', String(i), 'dueOn'], action.dueOn, { day: visitedOn, why: beforeVisit }),
  ]),
  ...notes.trainingNeeds.flatMap((need, i) =>
    badCount(['notes', 'trainingNeeds', String(i), 'people'], need.people, 10_000),
  ),
  ...(notes.nextVisitOn === null
    ? []
    : tooEarly(['notes', 'nextVisitOn'], notes.nextVisitOn, { day: visitedOn, why: beforeVisit })),
]

const beforeVisit = { id: 'Tanggal ini sebelum hari kunjungan.', en: 'This day is before the day of the visit.' }
