import type { Language } from '../mechanisms/text.ts'

const months: Record<Language, readonly string[]> = {
  id: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
}

/** `14 Nov 2025`; what is no day stays as it is. */
export const dayText = (day: string, language: Language): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(day)
    ? `${Number(day.slice(8))} ${months[language][Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`
    : day
