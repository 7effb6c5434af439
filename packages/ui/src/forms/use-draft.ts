import { nextTick, onScopeDispose, ref, toRaw, watch } from 'vue'
import { browserDrafts, type DraftStore } from './draft-store.ts'
import { followUnread, typeAgain } from './unread-fields.ts'

/** Kept this long after the last change, so that typing does not write a record per letter. */
const settleMilliseconds = 300
/** Beside the values, in what is kept: the texts that no field could read, by the id of the field. No value has such a name. */
const unreadKey = '#unread'

/**
 * Keeps what is typed through a reload: read once, written a moment after each change, at once when the page is hidden or the form
 * goes. What a field of `useForm` can't read is kept as it was typed. `discard` after the command was accepted (or lies in the
 * outbox). `ready` turns true when an old draft is in `values`.
 */
export function useDraft<Values extends object>(id: string, values: Values, store: DraftStore = browserDrafts) {
  const ready = ref(false)
  const restored = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let changed = false

  const unread = followUnread(values, touched)

  function copy(): object {
    const texts = unread.texts()
    const kept = JSON.parse(JSON.stringify(toRaw(values)))
    return Object.keys(texts).length === 0 ? kept : { ...kept, [unreadKey]: texts }
  }
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
      const { [unreadKey]: texts, ...read } = kept as { [unreadKey]?: Record<string, string> }
      Object.assign(values, read)
      restored.value = true
      ready.value = true
      // The lines that hold these fields come with the values.
      await nextTick()
      typeAgain(texts ?? {})
    }
    ready.value = true
  }
  const hidden = (): void => {
    if (document.visibilityState === 'hidden') void keep()
  }

  const leaving = (): void => void keep()
  function touched(): void {
    changed = true
    clearTimeout(timer)
    timer = setTimeout(() => void keep(), settleMilliseconds)
    unread.readAgain()
  }

  const restoring = restore().catch(() => {
    ready.value = true
  })
  watch(values, touched, { deep: true })
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
