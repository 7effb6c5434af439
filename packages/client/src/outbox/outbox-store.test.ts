import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { commandOf } from './example-commands.test-data.ts'
import { indexedOutbox } from './indexed-store.ts'
import { memoryOutbox } from './memory-store.ts'
import { added, answered, claimed, undone } from './outbox-changes.ts'
import type { OutboxStore } from './outbox-store.ts'
import { openPhone } from './phone-database.ts'

let opened = 0
const stores: Record<string, () => Promise<OutboxStore>> = {
  'in memory': async () => memoryOutbox(),
  'in IndexedDB': async () => indexedOutbox(await openPhone(`store-${opened++}`)),
}

describe.each(Object.entries(stores))('an outbox %s', (_, open) => {
  test('keeps commands in the order they were given, each with its own number', async () => {
    const store = await open()
    for (const key of ['c', 'a', 'b']) await store.change((state) => added(state, commandOf(key)))
    const { items } = await store.read()
    expect(items.map((item) => [item.key, item.sequence])).toEqual([
      ['c', 1],
      ['a', 2],
      ['b', 3],
    ])
  })

  test('loses neither of two changes made at once', async () => {
    const store = await open()
    await Promise.all([
      store.change((state) => added(state, commandOf('a'))),
      store.change((state) => added(state, commandOf('b'))),
    ])
    expect((await store.read()).items.map((item) => item.sequence)).toEqual([1, 2])
  })

  test('never gives a number twice, even when the last command was taken back', async () => {
    const store = await open()
    await store.change((state) => added(state, commandOf('a', { heldUntil: 10 })))
    await store.change((state) => undone(state, 'a', 5)?.state ?? null)
    await store.change((state) => added(state, commandOf('b')))
    expect((await store.read()).items.map((item) => [item.key, item.sequence])).toEqual([['b', 2]])
  })

  test('writes nothing when a change decides so', async () => {
    const store = await open()
    await store.change((state) => added(state, commandOf('a')))
    await store.change(() => null)
    expect((await store.read()).items).toHaveLength(1)
  })

  test('keeps what was answered, and how sending went', async () => {
    const store = await open()
    await store.change((state) => added(state, commandOf('a')))
    await store.change((state) => claimed(state, ['a'], 100))
    await store.change((state) =>
      answered(state, ['a'], new Map([['a', { at: 120, outcome: 'ACCEPTED', eventId: 'e1' }]]), 120),
    )
    const { items, sending } = await store.read()
    expect(items[0]).toMatchObject({ state: 'ACCEPTED', attempts: 1, lastAttemptAt: 100 })
    expect(sending).toMatchObject({ lastAttemptAt: 100, lastSuccessAt: 120 })
  })

  test('is not touched by what a reader does to what it read', async () => {
    const store = await open()
    await store.change((state) => added(state, commandOf('a')))
    ;((await store.read()).items as unknown[]).pop()
    expect((await store.read()).items).toHaveLength(1)
  })
})

test('an outbox in IndexedDB is there after the app was killed, and the draft went in the same step', async () => {
  const before = await openPhone('killed')
  await before.put('drafts', { findings: 'Rekening ada' }, 'rini/visit')
  await indexedOutbox(before).change((state) => added(state, commandOf('a')), 'rini/visit')
  before.close()
  const after = await openPhone('killed')
  expect((await indexedOutbox(after).read()).items.map((item) => item.key)).toEqual(['a'])
  expect(await after.get('drafts', 'rini/visit')).toBeUndefined()
})
