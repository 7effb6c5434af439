import { weekdayOf } from '../calendar/day.ts'
import { amountInWords } from '../money/amount-in-words.ts'

/** `Rp1.250.000`, as letters write it: without room to add a digit. Promise Q-U6. */
export const inLetter = (rupiah: number): string =>
  `${rupiah < 0 ? '-' : ''}Rp${String(Math.abs(rupiah)).replace(/\B(?=(\d{3})+$)/g, '.')}`

/** The amount in digits and then in words, so that neither can be changed alone; null stays null. */
export const amountOf = (rupiah: number | null): string | null =>
  rupiah === null ? null : `${inLetter(rupiah)} (${amountInWords(rupiah)})`

export const countInLetter = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '.')

/** Basis points as letters write a share: `32,5%`. */
export const shareInLetter = (basisPoints: number): string => `${String(basisPoints / 100).replace('.', ',')}%`

const days = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu']
const months = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
]

/** `14 Oktober 2025`; null stays null. */
export function dateInLetter(on: string | null): string | null {
  if (on === null) return null
  const [year, month, day] = on.split('-').map(Number) as [number, number, number]
  return `${day} ${months[month - 1]} ${year}`
}

/** `Selasa, 14 Oktober 2025`; null stays null. */
export const dayInLetter = (on: string | null): string | null =>
  on === null ? null : `${days[weekdayOf(on) % 7]}, ${dateInLetter(on)}`
