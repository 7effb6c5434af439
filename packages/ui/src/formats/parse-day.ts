/** A day as typed here: `14-10-2025`, `14/10/2025`, `14 10 2025`, `14102025`; null when there is no such day. Gives `YYYY-MM-DD`. */
export function typedDay(text: string): string | null {
  const parts =
    /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text.trim()) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text.trim())
  if (parts === null) return null
  const [, date = '', month = '', year = ''] = parts
  const on = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const at = new Date(`${on}T12:00:00Z`)
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== on ? null : on
}

/** The day as the field shows it: `14-10-2025`. */
export const shownDay = (on: string | null): string => (on === null ? '' : on.split('-').reverse().join('-'))
