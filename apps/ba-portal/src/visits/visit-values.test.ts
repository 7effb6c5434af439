import { expect, test } from 'vitest'
import { emptyNotes, fieldOfNotes, notesOf } from './visit-values.ts'

test.each([
  [
    ['actionsAgreed', '0', 'dueOn'],
    ['actionsAgreed', '1', 'dueOn'],
  ],
  [
    ['trainingNeeds', '0', 'people'],
    ['trainingNeeds', '1', 'people'],
  ],
  [['nextVisitOn'], ['nextVisitOn']],
  [['visitedOn'], ['visitedOn']],
])('a finding at %o of the notes is shown at %o of the form, past a line nobody wrote in', (path, field) => {
  const typed = {
    ...emptyNotes(),
    actions: [
      { who: null, what: ' ', dueOn: null },
      { who: 'BA' as const, what: 'Surat', dueOn: '2025-10-13' },
    ],
    training: [
      { topic: null, people: null },
      { topic: 'RETAIL' as const, people: -1 },
    ],
  }
  expect(fieldOfNotes(typed, path)).toEqual(field)
})

test('a new visit met nobody until somebody is ticked', () => {
  expect(notesOf(emptyNotes()).metWith).toEqual([])
})
