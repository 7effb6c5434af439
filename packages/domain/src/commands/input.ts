import { addDays } from '../calendar/day.ts'
import { dayText } from '../calendar/day-text.ts'
import type { Finding } from '../mechanisms/finding.ts'
import type { Text } from '../mechanisms/text.ts'

/** A finding about what was typed: the path of the input, what is wrong, how to mend it. */
export const inputFinding = (path: string[], why: Text, mend: Text): Finding => ({
  rule: 'INPUT_INVALID',
  severity: 'BLOCKING',
  path,
  why,
  mend,
  owner: 'BA',
  citation: null,
})

const day = /^\d{4}-\d{2}-\d{2}$/

/** Findings of days that are not real, or later than they may be. `latest` is a WIB day, e.g. today. */
export function futureDay(path: string[], value: string, latest: string): Finding[] {
  if (!day.test(value) || value <= latest) return []
  return [
    inputFinding(
      path,
      { id: 'Tanggal ini belum terjadi.', en: 'This day has not come yet.' },
      { id: 'Isi tanggal hari ini atau sebelumnya.', en: 'Give today or an earlier day.' },
    ),
  ]
}

/** Findings of a time of day: hours and minutes of the clock on the village's wall, `HH:MM`. */
export const badClock = (path: string[], value: string): Finding[] =>
  /^([01]\d|2[0-3]):[0-5]\d$/.test(value)
    ? []
    : [
        inputFinding(
          path,
          { id: 'Jam tidak terbaca.', en: 'The time cannot be read.' },
          { id: 'Isi jam dan menit, misalnya 09:00.', en: 'Give hours and minutes, as in 09:00.' },
        ),
      ]

/** The first WIB day that may be given, and why one before it may not. */
export interface Earliest {
  day: string
  why: Text
}

/** A finding of a day that is before the first that may be given. */
export const tooEarly = (path: string[], value: string, { day: earliest, why }: Earliest): Finding[] =>
  value >= earliest
    ? []
    : [
        inputFinding(path, why, {
          id: `Isi ${dayText(earliest, 'id')} atau sesudahnya.`,
          en: `Give ${dayText(earliest, 'en')} or a later day.`,
        }),
      ]

/** A finding of a day so far ahead that a digit must be wrong: nobody plans a meeting more than a year from `today`. */
export const farAhead = (path: string[], value: string, today: string): Finding[] =>
  value <= addDays(today, 366)
    ? []
    : [
        inputFinding(
          path,
          {
            id: `${dayText(value, 'id')} lebih dari setahun lagi.`,
            en: `${dayText(value, 'en')} is over a year away.`,
          },
          { id: 'Periksa tahunnya.', en: 'Check the year.' },
        ),
      ]

/** The longest number of a letter, a receipt, an account, in characters. */
export const longestNumberText = 100

/**
 * Findings of a number that stands on paper (of a letter, a receipt, an account): it is given, of one line, and holds nothing that cannot
 * be seen, such as a sign that turns the order of what follows.
 */
export function badNumberText(path: string[], value: string, what: Text): Finding[] {
  const empty = emptyText(path, value, what)
  if (empty.length > 0) return empty
  if (value.length <= longestNumberText && !/\p{C}/u.test(value)) return []
  return [
    inputFinding(
      path,
      {
        id: `${what.id} terlalu panjang, atau berisi tanda yang tidak terlihat.`,
        en: `${what.en} is too long, or holds signs that cannot be seen.`,
      },
      {
        id: `Ketik ulang seperti di surat, paling banyak ${longestNumberText} huruf.`,
        en: `Type it again as on the paper, at most ${longestNumberText} characters.`,
      },
    ),
  ]
}

/** A finding when a text is empty after trimming. */
export const emptyText = (path: string[], value: string | null | undefined, what: Text): Finding[] =>
  (value ?? '').trim().length > 0
    ? []
    : [
        inputFinding(
          path,
          { id: `${what.id} belum diisi.`, en: `${what.en} is not given yet.` },
          { id: `Isi ${what.id.toLowerCase()}.`, en: `Give ${what.en.toLowerCase()}.` },
        ),
      ]

/** A finding when a count is below zero, not whole, or above `most`. */
export const badCount = (path: string[], value: number, most: number): Finding[] =>
  Number.isSafeInteger(value) && value >= 0 && value <= most
    ? []
    : [
        inputFinding(
          path,
          { id: `Angka ini harus bulat, 0 sampai ${most}.`, en: `This number must be whole, from 0 to ${most}.` },
          { id: 'Perbaiki angkanya.', en: 'Mend the number.' },
        ),
      ]
