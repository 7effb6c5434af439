import type { FastifyInstance } from 'fastify'

/** How long work that has begun may take to end, in milliseconds. Promise R10. */
const longestEnd = 20_000

/** What ends with the process, in this order, after the server has answered what it had begun. */
export interface Draining {
  app: FastifyInstance
  /** Ends the subscriptions and makes the server say that it is not ready. */
  begin: () => void
  end: () => Promise<void>
  log: (sentence: string) => void
}

/** Stops gently on the first signal, at once on the second; a failure nobody caught is told and ends the process as not well. */
export function stopOnSignal({ app, begin, end, log }: Draining): void {
  let stopping = false
  const stop = async (code: number): Promise<void> => {
    if (stopping) process.exit(1)
    stopping = true
    begin()
    const late = setTimeout(() => process.exit(1), longestEnd)
    await app.close()
    await end()
    clearTimeout(late)
    process.exit(code)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(0))
  for (const failure of ['unhandledRejection', 'uncaughtException'] as const) {
    process.on(failure, (cause: unknown) => {
      log(`${failure}: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`)
      void stop(1)
    })
  }
}
