import { afterEach, describe, expect, test } from 'vitest'
import { setLanguage } from '../words/language.ts'
import { age, day, dayAndTime, longDay, mondayOf, setClockZone, time, week, wibDay } from './dates.ts'
import { shownDay, typedDay } from './parse-day.ts'
import { grouped, typedRupiah } from './parse-money.ts'
import { percent, rupiah } from './rupiah.ts'

afterEach(() => setLanguage('id'))

describe('Q-U6 money reads as it does here', () => {
  test.each([
    [1_250_000, 'Rp\u00a01.250.000'],
    ['3000000000000', 'Rp\u00a03.000.000.000.000'],
    [0, 'Rp\u00a00'],
    [-500, '-Rp\u00a0500'],
    [null, null],
  ])('%o is %o', (amount, shown) => expect(rupiah(amount)).toBe(shown))
  test.each([
    [600, '6%'],
    [3250, '32,5%'],
  ])('%d basis points are %s', (points, shown) => expect(percent(points)).toBe(shown))
  test('English groups with commas', async () => {
    await setLanguage('en')
    expect(rupiah(1_250_000)).toBe('Rp\u00a01,250,000')
  })
  test.each([
    ['1.500.000', 1_500_000],
    ['1500000', 1_500_000],
    ['Rp 1.500.000,00', 1_500_000],
    [' rp1.500.000 ', 1_500_000],
    ['1.5007', 15_007],
    ['', null],
    ['1,5 juta', null],
    ['-5', null],
    ['1234567890123456', null],
  ])('typing %o means %o', (text, value) => expect(typedRupiah(text)).toBe(value))
  test('digits are grouped', () => expect(grouped(1_500_000)).toBe('1.500.000'))
})

describe('Q-U6 days are WIB days', () => {
  test('forms', () => {
    expect(day('2025-10-14')).toBe('14 Okt 2025')
    expect(longDay('2025-10-14')).toBe('Selasa, 14 Oktober 2025')
    expect(time('2025-10-14T07:05:00Z')).toBe('14.05 WIB')
    expect(dayAndTime('2025-10-14T17:30:00Z')).toBe('15 Okt 2025, 00.30 WIB')
    expect(wibDay('2025-10-14T17:30:00Z')).toBe('2025-10-15')
  })
  test.each([
    ['2025-10-14', 'hari ini'],
    ['2025-10-13', 'kemarin (13 Okt)'],
    ['2025-09-25', '19 hari (25 Sep)'],
    ['2024-12-31', '287 hari (31 Des 2024)'],
    ['2025-10-17', 'dalam 3 hari (17 Okt)'],
  ])('%s seen on 14 October 2025 is %s', (on, shown) =>
    expect(age(on, '2025-10-14').replaceAll('\u00a0', ' ')).toBe(shown),
  )
  test.each([
    ['2025-10-14', 'pekan 42 (13–19 Okt 2025)'],
    ['2025-10-01', 'pekan 40 (29 Sep–5 Okt 2025)'],
    ['2027-01-01', 'pekan 53 (28 Des–3 Jan 2027)'],
  ])('%s lies in %s', (on, shown) => expect(week(on)).toBe(shown))
  test.each([
    ['WIB', '14 Okt 2025, 22.30 WIB'],
    ['WITA', '14 Okt 2025, 23.30 WITA'],
    ['WIT', '15 Okt 2025, 00.30 WIT'],
  ] as const)('Q-U6 by the clock of %s an instant reads %s', (zone, shown) => {
    setClockZone(zone)
    expect(dayAndTime('2025-10-14T15:30:00Z')).toBe(shown)
    setClockZone('WIB')
  })
  test('weeks begin on Monday', () => expect(mondayOf('2025-10-19')).toBe('2025-10-13'))
  test.each([
    ['14-10-2025', '2025-10-14'],
    ['4/1/2025', '2025-01-04'],
    ['14102025', '2025-10-14'],
    ['31-02-2025', null],
    ['10-14-2025', null],
    ['', null],
  ])('typing %o means %o', (text, on) => expect(typedDay(text)).toBe(on))
  test('the field shows day, month, year', () => expect(shownDay('2025-10-14')).toBe('14-10-2025'))
})
