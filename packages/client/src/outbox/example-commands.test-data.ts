import type { Added } from './outbox-changes.ts'

/** A command for the tests: about a record of its own unless said otherwise. */
export const commandOf = (key: string, change: Partial<Added> = {}): Added => ({
  key,
  ownerId: 'rini',
  name: 'recordVisit',
  input: { command: { key, madeAt: '2026-11-24T03:05:00.000Z' } },
  about: [`record-of-${key}`],
  heldUntil: null,
  ...change,
})
