import { addDays, type ClockZone, daysBetween, isoWeekOf, weekdayOf, wibDayOf } from '@dampingi/domain'
import { shallowRef } from 'vue'
import { language } from '../words/language.ts'

const locales = { id: 'id-ID', en: 'en-GB' }
const places: Record<ClockZone, string> = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' }
const zone = shallowRef<ClockZone>('WIB')

/** By whose clock times are shown from now on, e.g. that of the assistant's regency. Days stay WIB days. */
export const setClockZone = (shown: ClockZone): void => {
  zone.value = shown
}

/** A WIB day (`YYYY-MM-DD`) as an instant that no time zone can move to another day. */
const noon = (day: string): Date => new Date(`${day}T12:00:00Z`)

const formatted = (at: Date, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locales[language.value], options).format(at)

/** `14 Okt 2025` of a WIB day. */
export const day = (on: string): string =>
  formatted(noon(on), { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })

/** `Selasa, 14 Oktober 2025` of a WIB day: the form of letters. */
export const longDay = (on: string): string => formatted(noon(on), { dateStyle: 'full', timeZone: 'UTC' })

/** `14 Okt`, where the year is beside it or this one. */
export const shortDay = (on: string): string => formatted(noon(on), { day: 'numeric', month: 'short', timeZone: 'UTC' })

/** The WIB day of an instant, `YYYY-MM-DD`. */
export const wibDay = (at: string | Date): string => wibDayOf(new Date(at).toISOString())

/** `14.05 WIB` of an instant, or by the clock that was set: `15.05 WITA`. */
export function time(at: string | Date): string {
  const clock = new Intl.DateTimeFormat(locales[language.value], {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: places[zone.value],
  }).format(new Date(at))
  return `${clock} ${zone.value}`
}

/** `14 Okt 2025, 14.05 WIB` of an instant. */
export const dayAndTime = (at: string | Date): string => `${dayByClock(at)}, ${time(at)}`

/** The day on the wall where the time is: in the east it turns two hours before Jakarta's. */
const dayByClock = (at: string | Date): string =>
  formatted(new Date(at), { day: 'numeric', month: 'short', year: 'numeric', timeZone: places[zone.value] })

/** An age with its date: `19 hari (25 Sep)`, `hari ini`, `kemarin`. Days to come read `dalam 3 hari (17 Okt)`; it never falls apart over two lines. */
export const age = (on: string, today: string): string => ageWords(on, today).replaceAll(' ', '\u00a0')

function ageWords(on: string, today: string): string {
  const days = daysBetween(on, today)
  const id = language.value === 'id'
  if (days === 0) return id ? 'hari ini' : 'today'
  if (days === 1) return `${id ? 'kemarin' : 'yesterday'} (${shortDay(on)})`
  const count = id ? `${Math.abs(days)} hari` : `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`
  const sameYear = on.slice(0, 4) === today.slice(0, 4)
  return `${days < 0 ? (id ? 'dalam ' : 'in ') : ''}${count} (${sameYear ? shortDay(on) : day(on)})`
}

/** Monday of the week in which a day lies. */
export const mondayOf = (on: string): string => addDays(on, 1 - weekdayOf(on))

/** `pekan 42 (13–19 Okt 2025)`; "Minggu" would also be Sunday. */
export function week(on: string): string {
  const monday = mondayOf(on)
  const sunday = addDays(monday, 6)
  const sameMonth = monday.slice(0, 7) === sunday.slice(0, 7)
  const from = sameMonth ? String(Number(monday.slice(8))) : shortDay(monday)
  const word = language.value === 'id' ? 'pekan' : 'week'
  return `${word} ${Number(isoWeekOf(on).slice(-2))} (${from}–${day(sunday)})`
}
