import { onScopeDispose, watch } from 'vue'
import { useApollo } from '../operations/apollo-context.ts'
import { followTimeline } from './follow-timeline.ts'

/** Waits this long after an event before it asks for the lists again: events come in bundles. */
const settleMilliseconds = 150

/**
 * Keeps a desk portal live: whenever something happens within the viewer's sight, what is on screen is asked for again. `after` is
 * the latest event known when the page began; undefined: not known yet, so following waits.
 */
export function useTimeline<Event extends { id: string }>(
  document: object,
  after: () => string | null | undefined,
  options: { onEvent?: (event: Event) => void; onSessionOver?: () => void } = {},
): void {
  const client = useApollo()
  const ended = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined

  const refresh = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void client.refetchQueries({ include: 'active' }), settleMilliseconds)
  }
  const unwatch = watch(
    after,
    (cursor) => {
      if (cursor === undefined) return
      queueMicrotask(() => unwatch())
      void followTimeline<Event>({
        document,
        after: cursor,
        signal: ended.signal,
        onSessionOver: options.onSessionOver,
        onEvent: (event) => {
          options.onEvent?.(event)
          refresh()
        },
      })
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    clearTimeout(timer)
    ended.abort()
  })
}
