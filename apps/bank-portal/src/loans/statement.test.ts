import { describe, expect, test } from 'vitest'
import { guessedColumns, readAmount, readDay, readStatement } from './statement.ts'

test.each([
  ['12/01/2026', '2026-01-12'],
  ['12-01-26', '2026-01-12'],
  ['2026-01-12', '2026-01-12'],
  ['2026-01-12 14:05:00', '2026-01-12'],
  ['12 Jan 2026', '2026-01-12'],
  ['12 Agustus 2026', '2026-08-12'],
  ['12-Des-26', '2026-12-12'],
  ['31/02/2026', null],
  ['13/13/2026', null],
  ['kemarin', null],
  ['', null],
])('a statement’s day %j is %j', (text, day) => {
  expect(readDay(text)).toBe(day)
})

test.each([
  ['1.500.000,00', 1_500_000],
  ['1,500,000.00', 1_500_000],
  ['1500000', 1_500_000],
  ['1500000.00', 1_500_000],
  ['Rp 1.500.000', 1_500_000],
  ['-750.000,00', 750_000],
  ['750.000,00 DB', 750_000],
  ['1.500', 1_500],
  ['1.500.000,50', null],
  ['seribu', null],
  ['', null],
])('a statement’s amount %j is %j', (text, amount) => {
  expect(readAmount(text)).toBe(amount)
})

describe('the columns', () => {
  test('are known by Indonesian and by English heads', () => {
    expect(guessedColumns(['Tanggal', 'Keterangan', 'No. Ref', 'Debet', 'Saldo'])).toEqual({
      movedOn: 0,
      amountRupiah: 3,
      reference: 2,
    })
    expect(guessedColumns(['Posting Date', 'Reference', 'Amount'])).toEqual({
      movedOn: 0,
      amountRupiah: 2,
      reference: 1,
    })
  })

  test('that are not there are left to the person', () => {
    expect(guessedColumns(['A', 'B'])).toEqual({ movedOn: null, amountRupiah: null, reference: null })
  })
})

test('lines are read as they would be recorded; what can’t be read is named with its line; rows without an amount are no payments', () => {
  const rows = [
    ['12/01/2026', 'R1', '2.500.000,00'],
    ['', '', ''],
    ['13/01/2026', 'R2', ''],
    ['besok', 'R3', '100'],
    ['14/01/2026', 'R4', 'banyak'],
    ['15/01/2026', '', '100'],
  ]
  expect(readStatement(rows, { movedOn: 0, reference: 1, amountRupiah: 2 })).toEqual({
    lines: [{ line: 2, movedOn: '2026-01-12', amountRupiah: 2_500_000, reference: 'R1' }],
    unread: [
      { line: 5, column: 'movedOn', text: 'besok' },
      { line: 6, column: 'amountRupiah', text: 'banyak' },
      { line: 7, column: 'reference', text: '' },
    ],
  })
})
