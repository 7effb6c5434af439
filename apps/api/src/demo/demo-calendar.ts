import { addDays, weekdayOf } from '@dampingi/domain'

/** How many weeks of work the demo shows. */
export const demoWeeks = 14

/** The first WIB day of the demo: contracts and assignments begin on it. */
export const firstDayBefore = (today: string): string => addDays(today, -7 * demoWeeks)

/** The last day from Monday to Friday that is not after `day`. */
export const workDayAt = (day: string): string => addDays(day, -Math.max(0, weekdayOf(day) - 5))

/** The instant of a WIB day at a minute of it, RFC 3339 in UTC with milliseconds. */
export const instantAt = (day: string, minute: number, milliseconds = 0): string =>
  new Date(Date.parse(`${day}T00:00:00+07:00`) + minute * 60_000 + milliseconds).toISOString()
