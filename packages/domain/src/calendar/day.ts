/*
 * A day is a plain string `YYYY-MM-DD` in WIB (UTC+7, no summer time), so that days compare and sort as text. Every function here
 * expects a real day; ask `isDay` first about a day that somebody typed.
 */

const form = /^\d{4}-\d{2}-\d{2}$/
const dayMilliseconds = 86_400_000
const wibOffsetMilliseconds = 7 * 3_600_000

/** Whether the text is a real day: `2026-02-30` is not. */
export const isDay = (text: string): boolean => form.test(text) && dayOfNumber(numberOfDay(text)) === text

/** The day `days` later; earlier when negative. */
export const addDays = (day: string, days: number): string => dayOfNumber(numberOfDay(day) + days)

/** The same day `months` later, or the last day of that month where it is shorter: 31 January + 1 is 28 or 29 February. */
export function addMonths(day: string, months: number): string {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const first = `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01`
  const last = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate()
  return addDays(first, Math.min(Number(day.slice(8)), last) - 1)
}

/** Days from the first to the second; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number => numberOfDay(to) - numberOfDay(from)

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export const weekdayOf = (day: string): number => ((((numberOfDay(day) + 3) % 7) + 7) % 7) + 1

/** The WIB day of an instant (RFC 3339). */
export const wibDayOf = (instant: string): string =>
  new Date(new Date(instant).getTime() + wibOffsetMilliseconds).toISOString().slice(0, 10)

/** The ISO week of a day, Monday to Sunday, named by the year that holds its Thursday: `2025-W42`. */
export function isoWeekOf(day: string): string {
  const thursday = addDays(day, 4 - weekdayOf(day))
  const week = Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1
  return `${thursday.slice(0, 4)}-W${String(week).padStart(2, '0')}`
}

/** Days since 1 January 1970. */
const numberOfDay = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayMilliseconds

function dayOfNumber(number: number): string {
  const date = new Date(number * dayMilliseconds)
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10)
}
