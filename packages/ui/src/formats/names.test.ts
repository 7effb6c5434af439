import { expect, test } from 'vitest'
import { compareNames } from './names.ts'

test('Q-U6 names are sorted as here: of one word, with an apostrophe, with a dot, with a number', () => {
  const names = ['Sukarno', 'BA-10', "Nur'aini", 'H. Muh. Yusuf', 'ahmad', 'Nuraida', 'BA-2', 'Élan', 'Nurbaya']
  expect(names.toSorted(compareNames)).toEqual([
    'ahmad',
    'BA-2',
    'BA-10',
    'Élan',
    'H. Muh. Yusuf',
    'Nuraida',
    "Nur'aini",
    'Nurbaya',
    'Sukarno',
  ])
})
