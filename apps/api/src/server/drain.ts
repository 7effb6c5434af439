/** What is open in this process and must be closed with it: closed in the reverse order, the last opened first. */
export class Closing {
  private readonly closers: (() => Promise<unknown>)[] = []
  private stopping = false
  /** How long work that has begun may take to end, in seconds; the configuration may say otherwise. Promise R10. */
  stopWithin = 20

  constructor(
    /** Told once, before anything is closed: the server says that it is not ready, streams end. */
    private readonly begin: () => void,
    private readonly log: (sentence: string) => void,
  ) {}

  add(close: () => Promise<unknown>): void {
    this.closers.push(close)
  }

  /** Closes everything and ends the process; what does not end in time is cut. Asked a second time by a person, it ends at once. */
  async stop(code: number, { impatient = false } = {}): Promise<void> {
    if (this.stopping) return impatient ? process.exit(1) : undefined
    this.stopping = true
    this.begin()
    const late = setTimeout(() => {
      this.log(`Stopping took longer than ${this.stopWithin} s and was cut short.`)
      process.exit(code)
    }, this.stopWithin * 1_000)
    for (const close of this.closers.reverse())
      await close().catch((cause: unknown) => this.log(`Closing: ${told(cause)}`))
    clearTimeout(late)
    process.exit(code)
  }

  /**
   * Stops gently on the first signal, at once on the second. SIGHUP says that whoever started us is gone, which often comes on the heels
   * of a Ctrl-C: it is no second wish. A failure that nobody caught is told and ends the process as not well.
   */
  onSignals(): void {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.on(signal, () => void this.stop(0, { impatient: true }))
    process.on('SIGHUP', () => void this.stop(0))
    for (const failure of ['unhandledRejection', 'uncaughtException'] as const) {
      process.on(failure, (cause: unknown) => {
        this.log(`${failure}: ${told(cause)}`)
        void this.stop(1)
      })
    }
  }
}

const told = (cause: unknown): string => (cause instanceof Error ? (cause.stack ?? cause.message) : String(cause))
