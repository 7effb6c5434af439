/** A day as people type it here, `14-10-2025`, counted from today in western Indonesia. */
export function typedDay(daysFromToday: number): string {
  const at = new Date(Date.now() + daysFromToday * 86_400_000)
  const part = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Jakarta',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  })
  return part.format(at).replaceAll('/', '-')
}
