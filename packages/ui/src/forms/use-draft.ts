import { onScopeDispose, ref, toRaw, watch } from 'vue'
import { browserDrafts, type DraftStore } from './draft-store.ts'

/** Kept this long after the last change, so that typing does not write a record per letter. */
const settleMilliseconds = 300

/**
 * Keeps what is typed through a reload: read once, written a moment after each change, at once when the page is hidden or the form
 * goes. `discard` after the command was accepted (or lies in the outbox). `ready` turns true when an old draft is in `values`.
 */
export function useDraft<Values extends object>(id: string, values: Values, store: DraftStore = browserDrafts) {
  const ready = ref(false)
  const restored = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let changed = false

  const copy = (): Values => JSON.parse(JSON.stringify(toRaw(values))) as Values
  async function keep(): Promise<void> {
    clearTimeout(timer)
    if (!changed) return
    changed = false
    await store.put(id, copy())
  }
  async function restore(): Promise<void> {
    const kept = await store.get(id)
    // Who typed faster than the disk answers is right.
    if (kept !== undefined && kept !== null && !changed) {
      Object.assign(values, kept)
      restored.value = true
    }
    ready.value = true
  }
  const hidden = (): void => {
    if (document.visibilityState === 'hidden') void keep()
  }

  const leaving = (): void => void keep()

  const restoring = restore().catch(() => {
    ready.value = true
  })
  watch(
    values,
    () => {
      changed = true
      clearTimeout(timer)
      timer = setTimeout(() => void keep(), settleMilliseconds)
    },
    { deep: true },
  )
  document.addEventListener('visibilitychange', hidden)
  window.addEventListener('pagehide', leaving)
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', hidden)
    window.removeEventListener('pagehide', leaving)
    void keep()
  })

  async function discard(): Promise<void> {
    clearTimeout(timer)
    changed = false
    await store.delete(id)
  }
  return { ready, restored, restoring, discard }
}
