import { createClient, NetworkError } from 'graphql-sse'
import { trustedExtensions } from '../operations/trusted-operation.ts'

export interface FollowOptions<Event extends { id: string }> {
  /** The subscription of the portal: `timeline(after: $after)`. */
  document: object
  /** The event to go on after; null: from now on. */
  after: string | null
  /** Takes an event; the cursor moves only once it is done, so that a failure here asks for the same event again. */
  onEvent: (event: Event) => void | Promise<void>
  onSessionOver?: () => void
  /** Ends the following. */
  signal: AbortSignal
  url?: string
  /** Waits; the default takes the browser's timer. Tests bring their own. */
  sleep?: (milliseconds: number, signal: AbortSignal) => Promise<void>
  random?: () => number
  connect?: Connect
}

interface Answer {
  data?: Record<string, unknown> | null
  errors?: readonly { extensions?: Record<string, unknown> }[]
}
/** Opens one stream after a cursor. */
export type Connect = (after: string | null, signal: AbortSignal) => AsyncIterable<Answer>

const longestMilliseconds = 30_000

/**
 * Follows the timeline and misses nothing: when the stream breaks it asks again after the last event that was taken. The library's
 * own retry is off, since it would repeat the first cursor and replay what was seen. A stream lives by the cookie that it began with:
 * when the server ends that session, one more stream begins with the present cookie, which a new password may have changed.
 */
export async function followTimeline<Event extends { id: string }>(options: FollowOptions<Event>): Promise<void> {
  const { signal, sleep = timer, random = Math.random, connect = overSse(options) } = options
  let after = options.after
  let ended = false
  for (let failures = 0; !signal.aborted; ) {
    const endedBefore = ended
    ended = false
    try {
      for await (const answer of connect(after, signal)) {
        ended = answer.errors?.some((error) => error.extensions?.code === 'UNAUTHENTICATED') ?? false
        if (ended) break
        const event = Object.values(answer.data ?? {})[0] as Event | undefined
        if (event === undefined || event.id === after) continue
        await options.onEvent(event)
        after = event.id
        failures = 0
      }
      failures += 1
    } catch (error) {
      ended = error instanceof NetworkError && (error.response as Response | undefined)?.status === 401
      failures += 1
    }
    if (ended && endedBefore) return options.onSessionOver?.()
    if (!ended && !signal.aborted)
      await sleep(Math.min(longestMilliseconds, 500 * 2 ** failures) * (0.5 + random() / 2), signal)
  }
}

/**
 * One stream as a loop. Not the library's own `iterate`: that one waits for ever when the stream breaks while an event is being
 * worked on, since it tells of the break only to a reader that is waiting at that moment.
 */
function overSse({ document, url = '/graphql/stream' }: { document: object; url?: string }): Connect {
  return async function* stream(after, signal) {
    const client = createClient({ url, retryAttempts: 0, credentials: 'same-origin' })
    const arrived: Answer[] = []
    let ended: { error: unknown } | null = null
    let wake = (): void => undefined
    const end = (error: unknown): void => {
      ended ??= { error }
      wake()
    }
    // The text stays at the server; the library only knows requests with one, so its type is answered with an absent value.
    const query = undefined as unknown as string
    const stop = client.subscribe(
      { query, variables: { after }, extensions: { ...trustedExtensions(document) } },
      {
        next: (answer) => {
          arrived.push(answer as Answer)
          wake()
        },
        error: end,
        complete: () => end(null),
      },
    )
    signal.addEventListener('abort', () => end(null), { once: true })
    try {
      for (;;) {
        for (let answer = arrived.shift(); answer !== undefined; answer = arrived.shift()) yield answer
        const over = ended as { error: unknown } | null
        if (over?.error) throw over.error
        if (over !== null) return
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    } finally {
      stop()
      client.dispose()
    }
  }
}

const timer = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const waiting = setTimeout(resolve, milliseconds)
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(waiting)
        resolve()
      },
      { once: true },
    )
  })
