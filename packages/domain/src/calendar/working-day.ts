import { addDays, weekdayOf } from './day.ts'

/** Whether banks and offices work: Monday to Friday, no national holiday, no joint leave. */
export const isWorkingDay = (day: string, holidays: ReadonlySet<string>): boolean =>
  weekdayOf(day) <= 5 && !holidays.has(day)

/** The day itself, or the first working day after it. */
export function nextWorkingDay(day: string, holidays: ReadonlySet<string>): string {
  let next = day
  while (!isWorkingDay(next, holidays)) next = addDays(next, 1)
  return next
}

/** The `count`th working day after the day, which itself is not counted. With 0 the day itself. */
export function addWorkingDays(day: string, count: number, holidays: ReadonlySet<string>): string {
  let next = day
  for (let counted = 0; counted < count; counted++) next = nextWorkingDay(addDays(next, 1), holidays)
  return next
}
