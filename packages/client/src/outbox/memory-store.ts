import { emptyOutbox, type OutboxState } from './outbox-item.ts'
import type { OutboxStore } from './outbox-store.ts'

/** An outbox that lives as long as the page: the plain picture of what a store must do, held against the real one by one test. */
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
