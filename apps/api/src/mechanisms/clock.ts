/** The server's clock. A value of its own, so that a test can set the day. */
export interface Clock {
  /** RFC 3339 instant in UTC with milliseconds. */
  now: () => string
  /** The WIB day. */
  today: () => string
}

const wibDay = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Jakarta',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => wibDay.format(new Date()),
}
