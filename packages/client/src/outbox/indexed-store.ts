import { emptyOutbox, type OutboxItem, type OutboxState, type Sending } from './outbox-item.ts'
import type { OutboxStore } from './outbox-store.ts'
import type { PhoneDatabase } from './phone-database.ts'

const sendingKey = 'sending'

/** The outbox in IndexedDB. `strict`: a saved command has reached the disk before the screen says so. */
export function indexedOutbox(database: PhoneDatabase): OutboxStore {
  return {
    async read() {
      const read = database.transaction(['outbox', 'meta'], 'readonly')
      const [items, sending] = await Promise.all([
        read.objectStore('outbox').index('sequence').getAll(),
        read.objectStore('meta').get(sendingKey),
      ])
      return stateOf(items, sending)
    },
    async change(decide, draftId) {
      const write = database.transaction(['outbox', 'meta', 'drafts'], 'readwrite', { durability: 'strict' })
      const outbox = write.objectStore('outbox')
      const [items, sending] = await Promise.all([
        outbox.index('sequence').getAll(),
        write.objectStore('meta').get(sendingKey),
      ])
      const before = stateOf(items, sending)
      const after = decide(before)
      if (after !== null) {
        const { put, gone } = differences(before.items, after.items)
        await Promise.all([
          ...gone.map((key) => outbox.delete(key)),
          ...put.map((item) => outbox.put(item)),
          write.objectStore('meta').put(after.sending, sendingKey),
          ...(draftId === undefined ? [] : [write.objectStore('drafts').delete(draftId)]),
        ])
      }
      await write.done
      return after ?? before
    },
  }
}

const stateOf = (items: OutboxItem[], sending: unknown): OutboxState => ({
  items,
  sending: { ...emptyOutbox.sending, ...(sending as Sending | undefined) },
})

function differences(before: readonly OutboxItem[], after: readonly OutboxItem[]) {
  const keys = new Set(after.map((item) => item.key))
  return {
    put: after.filter((item) => !before.includes(item)),
    gone: before.filter((item) => !keys.has(item.key)).map((item) => item.key),
  }
}
