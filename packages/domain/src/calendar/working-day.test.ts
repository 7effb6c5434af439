import { expect, test } from 'vitest'
import { isDay, weekdayOf } from './day.ts'
import { holidayDays, holidays, holidaysKnownUntil } from './holidays.ts'
import { addWorkingDays, isWorkingDay, nextWorkingDay } from './working-day.ts'

test.each([
  ['2026-04-12', '2026-04-13'],
  ['2026-07-12', '2026-07-13'],
  ['2026-09-12', '2026-09-14'],
  ['2026-12-12', '2026-12-14'],
  ['2025-11-12', '2025-11-12'],
  ['2026-03-18', '2026-03-25'],
])('after %s banks work on %s', (day, next) => expect(nextWorkingDay(day, holidayDays)).toBe(next))

test.each([
  ['2025-10-14', 0, '2025-10-14'],
  ['2025-10-14', 14, '2025-11-03'],
  ['2025-12-23', 2, '2025-12-29'],
  ['2026-03-12', 4, '2026-03-25'],
])('%s and %i working days is %s', (day, count, later) => expect(addWorkingDays(day, count, holidayDays)).toBe(later))

test('a Saturday is no working day, nor is a joint leave', () => {
  expect(isWorkingDay('2025-10-18', holidayDays)).toBe(false)
  expect(isWorkingDay('2025-12-26', holidayDays)).toBe(false)
  expect(isWorkingDay('2025-10-17', holidayDays)).toBe(true)
})

test('the decrees name 17 national holidays a year, 11 joint leaves in 2025 and 8 in 2026', () => {
  const count = (year: string, kind: string) => holidays.filter((h) => h.on.startsWith(year) && h.kind === kind).length
  expect([count('2025', 'NATIONAL'), count('2026', 'NATIONAL')]).toEqual([17, 17])
  expect([count('2025', 'JOINT_LEAVE'), count('2026', 'JOINT_LEAVE')]).toEqual([11, 8])
})

test('each holiday is a real day of its own, with a source', () => {
  expect(holidayDays.size).toBe(holidays.length)
  for (const holiday of holidays) {
    expect(isDay(holiday.on) && holiday.on <= holidaysKnownUntil).toBe(true)
    expect(holiday.citation.url).toMatch(/^https:/)
    if (holiday.kind === 'JOINT_LEAVE') expect(weekdayOf(holiday.on)).toBeLessThanOrEqual(5)
  }
})
