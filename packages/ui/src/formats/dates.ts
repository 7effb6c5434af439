import { language } from '../words/language.ts'

const locales = { id: 'id-ID', en: 'en-GB' }
const jakarta = 'Asia/Jakarta'

/** A WIB day (`YYYY-MM-DD`) as an instant that no time zone can move to another day. */
const noon = (day: string): Date => new Date(`${day}T12:00:00Z`)

const formatted = (at: Date, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locales[language.value], options).format(at)

/** `14 Okt 2025` of a WIB day. */
export const day = (on: string): string => formatted(noon(on), { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })

/** `Selasa, 14 Oktober 2025` of a WIB day: the form of letters. */
export const longDay = (on: string): string => formatted(noon(on), { dateStyle: 'full', timeZone: 'UTC' })

/** `14 Okt`, where the year is beside it or this one. */
export const shortDay = (on: string): string => formatted(noon(on), { day: 'numeric', month: 'short', timeZone: 'UTC' })

/** The WIB day of an instant, `YYYY-MM-DD`. */
export const wibDay = (at: string | Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: jakarta, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(at))

/** `14.05 WIB` of an instant. */
export function time(at: string | Date): string {
  const clock = new Intl.DateTimeFormat(locales[language.value], {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: jakarta,
  }).format(new Date(at))
  return `${clock} WIB`
}

/** `14 Okt 2025, 14.05 WIB` of an instant. */
export const dayAndTime = (at: string | Date): string => `${day(wibDay(at))}, ${time(at)}`

const dayNumber = (on: string): number => Math.round(Date.parse(`${on}T00:00:00Z`) / 86_400_000)

/** Whole WIB days from one day to another; negative when `to` lies before. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from)

/** An age with its date: `19 hari (25 Sep)`, `hari ini`, `kemarin`. Days to come read `dalam 3 hari (17 Okt)`. */
export function age(on: string, today: string): string {
  const days = daysBetween(on, today)
  const id = language.value === 'id'
  if (days === 0) return id ? 'hari ini' : 'today'
  if (days === 1) return `${id ? 'kemarin' : 'yesterday'} (${shortDay(on)})`
  const count = id ? `${Math.abs(days)} hari` : `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`
  const sameYear = on.slice(0, 4) === today.slice(0, 4)
  return `${days < 0 ? (id ? 'dalam ' : 'in ') : ''}${count} (${sameYear ? shortDay(on) : day(on)})`
}

/** The day `count` days later. */
export const plusDays = (on: string, count: number): string => new Date((dayNumber(on) + count) * 86_400_000).toISOString().slice(0, 10)

/** Monday of the week in which a day lies. */
export const mondayOf = (on: string): string => plusDays(on, -((noon(on).getUTCDay() + 6) % 7))

/** ISO week number of a day: the week belongs to the year of its Thursday. */
export function weekNumber(on: string): number {
  const thursday = plusDays(mondayOf(on), 3)
  return 1 + Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7)
}

/** `pekan 42 (13–19 Okt 2025)`; "Minggu" would also be Sunday. */
export function week(on: string): string {
  const monday = mondayOf(on)
  const sunday = plusDays(monday, 6)
  const sameMonth = monday.slice(0, 7) === sunday.slice(0, 7)
  const from = sameMonth ? String(Number(monday.slice(8))) : shortDay(monday)
  const word = language.value === 'id' ? 'pekan' : 'week'
  return `${word} ${weekNumber(on)} (${from}–${day(sunday)})`
}
