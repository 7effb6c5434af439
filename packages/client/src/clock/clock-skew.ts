/** From so many milliseconds on, a person is told that the clock of her device is wrong: promise R12. */
export const toldFrom = 2 * 60_000

/**
 * How far the device's clock is ahead of the server's, in milliseconds; negative when it is behind. The server's clock has whole seconds
 * and was read somewhere between sending and receiving, so that nothing smaller is known. Null where the answer has no date.
 */
export function clockSkew(serverDate: string | null, sentAt: number, receivedAt: number): number | null {
  const server = serverDate === null ? Number.NaN : Date.parse(serverDate)
  if (Number.isNaN(server)) return null
  if (sentAt > server + 999) return sentAt - server - 999
  return receivedAt < server ? receivedAt - server : 0
}
