import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths, daysBetween, isDay, isoWeekOf, weekdayOf, wibDayOf } from './day.ts'

const anyDay = fc.integer({ min: 0, max: 36_000 }).map((n) => addDays('2000-01-01', n))

test.each([
  ['2025-10-14', true],
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2028-02-29', true],
  ['2100-02-29', false],
  ['2026-13-01', false],
  ['2026-1-01', false],
  ['', false],
  ['kemarin', false],
])('Q-R12 “%s” is a day: %s', (text, real) => expect(isDay(text)).toBe(real))

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2024-02-29', 48, '2028-02-29'],
  ['2025-11-12', 72, '2031-11-12'],
  ['2025-03-31', -1, '2025-02-28'],
  ['2025-01-15', -1, '2024-12-15'],
  ['2025-12-31', 0, '2025-12-31'],
])('%s and %i months is %s', (day, months, later) => expect(addMonths(day, months)).toBe(later))

test.each([
  ['2025-10-14', '2025-W42'],
  ['2025-10-12', '2025-W41'],
  ['2025-12-29', '2026-W01'],
  ['2020-12-27', '2020-W52'],
  ['2020-12-28', '2020-W53'],
  ['2021-01-03', '2020-W53'],
  ['2021-01-04', '2021-W01'],
  ['2026-12-28', '2026-W53'],
  ['2027-01-01', '2026-W53'],
  ['2027-01-03', '2026-W53'],
  ['2027-01-04', '2027-W01'],
  ['2026-01-04', '2026-W01'],
])('Q-R12 %s lies in week %s', (day, week) => expect(isoWeekOf(day)).toBe(week))

test.each([
  ['2025-10-13T16:59:59Z', '2025-10-13'],
  ['2025-10-13T17:00:00Z', '2025-10-14'],
  ['2025-10-14T06:00:00+07:00', '2025-10-14'],
  ['2025-12-31T23:30:00.000Z', '2026-01-01'],
  ['2028-02-28T17:00:00.000Z', '2028-02-29'],
  ['2028-02-29T17:00:00.000Z', '2028-03-01'],
])('Q-R12 %s is %s in WIB', (instant, day) => expect(wibDayOf(instant)).toBe(day))

test('14 October 2025 was a Tuesday', () => expect(weekdayOf('2025-10-14')).toBe(2))

test('days added can be counted again', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -5_000, max: 5_000 }), (day, n) => daysBetween(day, addDays(day, n)) === n),
  )
})

test('weekdays follow one another and a week begins on Monday', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(weekdayOf(addDays(day, 1))).toBe((weekdayOf(day) % 7) + 1)
      expect(isoWeekOf(addDays(day, 1 - weekdayOf(day)))).toBe(isoWeekOf(addDays(day, 7 - weekdayOf(day))))
    }),
  )
})
