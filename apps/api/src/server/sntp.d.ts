/** The package comes without types; this is what we use of it. */
declare module '@hapi/sntp' {
  /** Asks a time server. `t` is how far its clock is ahead of ours, in milliseconds. Throws where it does not answer in time. */
  export function time(options: { host?: string; port: number; timeout: number }): Promise<{ t: number }>
}
