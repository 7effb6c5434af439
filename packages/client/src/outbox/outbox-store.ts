import type { OutboxState } from './outbox-item.ts'

/** Where the outbox lies. The same contract test runs over every kind of store. */
export interface OutboxStore {
  read(): Promise<OutboxState>
  /**
   * Reads, decides and writes as one step: of two that change at once, the second sees what the first wrote. `decide` is pure and
   * may run again; null leaves everything as it is. `draftId` names a draft that goes in the same step: written down once, not twice.
   */
  change(decide: (state: OutboxState) => OutboxState | null, draftId?: string): Promise<OutboxState>
}
