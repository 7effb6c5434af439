import type { LoanMovementRecord, LoanRecord, Viewer } from '@dampingi/domain'
import { describe, expect, test } from 'vitest'
import { lineStandings } from './line-standing.ts'
import { guessedColumns, headRow, readAmount, readDay, readStatement } from './statement.ts'

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
  ['Rp 1.000,-', 1_000],
  ['1.000,-', 1_000],
  ['1.000,- DB', 1_000],
  ['Rp1.000,00', 1_000],
  ['-Rp 1.000,00', 1_000],
  ['Rp -1.000', 1_000],
  ['(1.000,-)', 1_000],
  ['750.000 Kredit', 750_000],
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
      direction: null,
    })
    expect(guessedColumns(['Posting Date', 'Reference', 'Amount', 'DB/CR'])).toEqual({
      movedOn: 0,
      amountRupiah: 2,
      reference: 1,
      direction: 3,
    })
  })

  test.each([
    'Debit/Kredit',
    'Debet/Kredit',
    'Debet / Kredit',
    'D/K',
    'DB/CR',
    'D/C',
    'Kredit/Debit',
    'Arah',
    'Arah mutasi',
    'Masuk/Keluar',
  ])('of which %s says the way are not taken for the amount', (title) => {
    expect(guessedColumns(['Tanggal', title, 'Nominal', 'No Ref'])).toEqual({
      movedOn: 0,
      amountRupiah: 2,
      reference: 3,
      direction: 1,
    })
    expect(headRow([['BANK CONTOH'], ['Tanggal', 'No Ref', title]])).toBe(1)
  })

  test('that are not there are left to the person', () => {
    expect(guessedColumns(['A', 'B'])).toEqual({
      movedOn: null,
      amountRupiah: null,
      reference: null,
      direction: null,
    })
  })

  test('stand below what a bank prints above them', () => {
    const file = [['BANK CONTOH'], ['Rekening', '123'], [''], ['Tanggal', 'Ref', 'Debet'], ['12/01/2026', 'R1', '5']]
    expect(headRow(file)).toBe(3)
    expect(headRow([['A', 'B']])).toBe(0)
  })
})

const columns = { movedOn: 0, reference: 1, amountRupiah: 2, direction: null }

test('lines are read as they would be recorded; what can’t be read is named with its line; rows without an amount are no payments', () => {
  const rows = [
    ['Tanggal', 'Ref', 'Debet'],
    ['12/01/2026', 'R1', '2.500.000,00'],
    ['', '', ''],
    ['13/01/2026', 'R2', ''],
    ['13/01/2026', 'R2', '-'],
    ['besok', 'R3', '100'],
    ['14/01/2026', 'R4', 'banyak'],
    ['15/01/2026', '', '100'],
  ]
  expect(readStatement(rows, { head: 0, columns })).toEqual({
    lines: [{ line: 2, movedOn: '2026-01-12', amountRupiah: 2_500_000, reference: 'R1' }],
    unread: [
      { line: 6, fault: 'movedOn', text: 'besok' },
      { line: 7, fault: 'amountRupiah', text: 'banyak' },
      { line: 8, fault: 'reference', text: '' },
    ],
    deposits: 0,
  })
})

test.each([
  ['by letters', ['750.000,00 DB', '5.000.000,00 CR'], null],
  ['by letters in Indonesian', ['750.000 D', '5.000.000 K'], null],
  ['by a minus on what went out', ['-750.000,00', '5.000.000,00'], null],
  ['by brackets on what went out', ['(750,000.00)', '5,000,000.00'], null],
  ['by a plus on what came in', ['750000', '+5000000'], null],
  ['in a column of its own', ['750.000', '5.000.000'], ['DB', 'CR']],
])('money that came in is no instalment: %s', (_, amounts, directions) => {
  const rows = [
    ['Tanggal', 'Ref', 'Mutasi', 'D/K'],
    ...amounts.map((amount, i) => ['12/01/2026', `R${i}`, amount, directions?.[i] ?? '']),
  ]
  const { lines, unread, deposits } = readStatement(rows, {
    head: 0,
    columns: { ...columns, direction: directions === null ? null : 3 },
  })
  expect(lines.map(({ reference, amountRupiah }) => [reference, amountRupiah])).toEqual([['R0', 750_000]])
  expect({ unread, deposits }).toEqual({ unread: [], deposits: 1 })
})

describe('with a column that says the way', () => {
  const head = ['Tanggal', 'Keterangan', 'Arah', 'Nominal', 'No Ref']
  const reading = (direction: string, amount: string) =>
    readStatement([head, ['12/01/2026', 'x', direction, amount, 'R1']], {
      head: 0,
      columns: { ...guessedColumns(head), movedOn: 0, amountRupiah: 3, reference: 4 },
    })

  test.each(['D', 'DB', 'Db.', 'D.B.', 'DR', 'Debit', 'DEBET', 'Keluar', 'keluar', 'Uang keluar'])(
    'a line of %s is a payment',
    (word) =>
      expect(reading(word, '1.000')).toMatchObject({ lines: [{ amountRupiah: 1_000 }], unread: [], deposits: 0 }),
  )
  test.each(['K', 'C', 'CR', 'cr.', 'Kredit', 'KREDIT', 'Credit', 'Masuk', 'MASUK', 'Uang masuk'])(
    'a line of %s is none',
    (word) => expect(reading(word, '1.000')).toEqual({ lines: [], unread: [], deposits: 1 }),
  )
  test.each([
    ['an unknown word', 'Pindah buku', '1.000', 'direction', 'Pindah buku'],
    ['no word at all', '', '1.000', 'direction', '1.000'],
    ['a word that the letters contradict', 'DB', '1.000 CR', 'direction', 'DB'],
    ['a word that the sign contradicts', 'DB', '+1.000', 'direction', 'DB'],
    ['a payment taken back', 'DB', '-1.000', 'reversal', '-1.000'],
    ['a payment taken back, in brackets', 'DB', '(1.000)', 'reversal', '(1.000)'],
    ['a deposit taken back', 'CR', '-1.000', 'reversal', '-1.000'],
  ])('%s is not read, and so never a payment', (_, word, amount, fault, text) =>
    expect(reading(word, amount)).toEqual({ lines: [], unread: [{ line: 2, fault, text }], deposits: 0 }),
  )
  test('an empty cell leaves it to the letters behind the amount', () => {
    expect(reading('', '1.000 DB').lines).toHaveLength(1)
    expect(reading('', '1.000 CR').deposits).toBe(1)
  })
})

test('in a column of debits a minus among others is a line taken back, and the others are payments', () => {
  const rows = [
    ['Tanggal', 'Ref', 'Debet'],
    ['12/01/2026', 'R1', '2.500'],
    ['13/01/2026', 'R2', '-2.500'],
    ['14/01/2026', 'R3', '1.000,-'],
  ]
  const read = readStatement(rows, { head: 0, columns })
  expect(read.lines.map(({ reference }) => reference)).toEqual(['R1', 'R3'])
  expect(read.unread).toEqual([{ line: 3, fault: 'reversal', text: '-2.500' }])
})

describe('a line of a statement', () => {
  const line = { line: 2, movedOn: '2026-01-12', amountRupiah: 100, reference: 'R1' }
  const recorded = { ...line, kind: 'REPAYMENT' } as unknown as LoanMovementRecord
  const drawn = { movedOn: '2026-01-05', amountRupiah: 1_200, reference: 'F1', kind: 'DRAWDOWN', recordedAt: '' }
  const loan = {
    id: 'L',
    bankId: 'B',
    state: 'IN_REPAYMENT',
    amountRupiah: 1_200,
    terms: {
      annualRateBasisPoints: 0,
      tenorMonths: 12,
      graceMonths: 0,
      method: 'EQUAL_PRINCIPAL',
      gracePlacement: 'INSIDE_TENOR',
      graceInterest: 'PAID_MONTHLY',
      clockStart: 'AGREEMENT',
      dueDay: 12,
      agreementOn: '2026-01-01',
    },
    agreement: { signedOn: '2026-01-01' },
    drawingEndedOn: '2026-01-05',
    shortfall: null,
  } as unknown as LoanRecord
  const viewer = { personId: 'P', role: 'BANK_REVIEWER', organisationId: 'B', regency: '' } as unknown as Viewer
  const stands = (lines: (typeof line)[], movements: LoanMovementRecord[] = []) =>
    lineStandings(lines, {
      loan,
      movements: [drawn as unknown as LoanMovementRecord, ...movements],
      viewer,
      today: '2026-02-01',
    }).map(({ as }) => as)

  test.each([
    ['that nothing speaks against is recorded', [line], [], ['NEW']],
    ['that was recorded is left out', [line], [recorded], ['KNOWN']],
    ['whose reference was recorded otherwise needs a person', [{ ...line, amountRupiah: 90 }], [recorded], ['OTHER']],
    ['that stands twice is recorded once', [line, line], [], ['NEW', 'TWICE']],
    [
      'whose reference stands above otherwise needs a person',
      [line, { ...line, amountRupiah: 90 }],
      [],
      ['NEW', 'OTHER'],
    ],
    ['of a day before the first drawdown is refused', [{ ...line, movedOn: '2026-01-04' }], [], ['REFUSED']],
    ['of more than is owed is refused', [{ ...line, amountRupiah: 1_201 }], [], ['REFUSED']],
    [
      'that comes to more than is owed with those above it is refused',
      [
        { ...line, amountRupiah: 1_200 },
        { ...line, reference: 'R2' },
      ],
      [],
      ['NEW', 'REFUSED'],
    ],
    ['of a day to come is refused', [{ ...line, movedOn: '2026-02-02' }], [], ['REFUSED']],
  ])('%s', (_, lines, movements, expected) => {
    expect(stands(lines, movements)).toEqual(expected)
  })
})
