import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseRupiah } from './parse-rupiah.ts'

test.each([
  ['1.500.000', 1_500_000],
  ['1500000', 1_500_000],
  [' 1.500.000 ', 1_500_000],
  ['Rp1.500.000', 1_500_000],
  ['Rp 1.500.000', 1_500_000],
  ['Rp. 500', 500],
  ['0', 0],
  ['1.000.000.000.000.000', 1_000_000_000_000_000],
])('Q-U6 “%s” is %d rupiah', (typed, rupiah) => expect(parseRupiah(typed)).toBe(rupiah))

test.each([
  '',
  'Rp',
  '1e3',
  '1.5',
  '1.50',
  '15.00',
  '1.500.00',
  '1,500,000',
  '1.500.000,00',
  '-5',
  '+5',
  '１２３',
  '1 500',
  '1..000',
  '.500',
  'NaN',
  '0x10',
  '1.000.000.000.000.001',
])('Q-A5 “%s” is refused', (typed) => expect(parseRupiah(typed)).toBeNull())

test('Q-U6 whatever is grouped by threes reads as its digits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000_000_000 }), (n) => {
      expect(parseRupiah(String(n).replace(/\B(?=(\d{3})+$)/g, '.'))).toBe(n)
    }),
  )
})
