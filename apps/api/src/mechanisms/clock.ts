/** The server's clock. A value of its own, so that a test can set the day. */
export interface Clock {
  /** RFC 3339 instant in UTC with milliseconds. */
  now: () => string
  /** The WIB day. */
  today: () => string
}

/** WIB is seven hours ahead of UTC, all year round. */
const wibAhead = 7 * 60 * 60 * 1000

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => new Date(Date.now() + wibAhead).toISOString().slice(0, 10),
}
