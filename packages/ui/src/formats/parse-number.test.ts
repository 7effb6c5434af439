import { expect, test } from 'vitest'
import { typedNumber } from './parse-number.ts'

test.each<[string, number, number | string | null]>([
  ['12', 0, 12],
  [' 1.500 ', 0, 1_500],
  ['1.500.000', 0, 1_500_000],
  ['', 0, null],
  ['6,5', 1, 6.5],
  ['6.5', 1, 6.5],
  ['6,', 1, 6],
  ['0', 0, 0],
  ['1,5', 0, 'FRACTION'],
  ['1.5', 0, 'FRACTION'],
  ['6,05', 1, 'FINER'],
  ['-3', 0, 'NEGATIVE'],
  ['−3', 0, 'NEGATIVE'],
  ['9999999999', 0, 'LARGE'],
  ['enam', 0, 'UNREADABLE'],
  ['1e3', 0, 'UNREADABLE'],
  ['1,5,0', 1, 'UNREADABLE'],
])('Q-U6 “%s” with %d digits behind the comma is %o', (text, decimals, meant) =>
  expect(typedNumber(text, decimals)).toEqual(
    typeof meant === 'string' ? { value: null, fault: meant } : { value: meant, fault: null },
  ),
)
