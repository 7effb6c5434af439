import type { PhoneCooperative } from '@dampingi/client'

/** Without marks, case, apostrophes and dots, so that "Ketenger" is found by "ketengér" and "Ma'rifah" by "marifah". */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}'’‘`.]/gu, '')
    .toLowerCase()

/** Whether every word typed is found in a name or number, one slip of a letter forgiven in words of four letters and more. */
export function matches(cooperative: PhoneCooperative, typed: string): boolean {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  const text = plain(
    [
      cooperative.name,
      cooperative.kind,
      cooperative.villageName,
      cooperative.districtName,
      cooperative.cooperativeNumber,
    ]
      .filter(Boolean)
      .join(' '),
  )
  const parts = text.split(/\s+/)
  return words.every((word) => text.includes(word) || (word.length >= 4 && parts.some((part) => oneSlip(word, part))))
}

/** Whether two words differ by at most one letter added, left out or changed. */
function oneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  return Math.max(a.length, b.length) - start - end <= 1
}
