import { emptyOutbox, type OutboxState } from './outbox-item.ts'
import type { OutboxStore } from './outbox-store.ts'

/** An outbox that lives as long as the page. For tests, and for a browser that refuses storage (the screen then says so). */
export function memoryOutbox(): OutboxStore {
  let state: OutboxState = emptyOutbox
  return {
    read: async () => structuredClone(state),
    change: async (decide) => {
      state = structuredClone(decide(structuredClone(state)) ?? state)
      return structuredClone(state)
    },
  }
}
