import { expect, test } from 'vitest'
import { effectScope, nextTick, reactive } from 'vue'
import type { DraftStore } from './draft-store.ts'
import { useDraft } from './use-draft.ts'

/** A store whose disk answers when it is told to. */
function slowStore(kept: unknown) {
  const puts: unknown[] = []
  let answer = (): void => undefined
  const store: DraftStore = {
    get: () =>
      new Promise((resolve) => {
        answer = () => resolve(kept)
      }),
    put: async (_id, values) => void puts.push(values),
    delete: async () => void puts.push('deleted'),
  }
  return { store, puts, answer: () => answer() }
}

test('an old draft comes back', async () => {
  const { store, answer } = slowStore({ note: 'kemarin' })
  const values = reactive({ note: '' })
  const scope = effectScope()
  const draft = scope.run(() => useDraft('catatan', values, store))
  answer()
  await draft?.restoring
  expect([values.note, draft?.restored.value]).toEqual(['kemarin', true])
  scope.stop()
})

test('what was typed before the disk answered is not overwritten, and is kept', async () => {
  const { store, puts, answer } = slowStore({ note: 'kemarin' })
  const values = reactive({ note: '' })
  const scope = effectScope()
  const draft = scope.run(() => useDraft('catatan', values, store))
  values.note = 'hari ini'
  await nextTick()
  answer()
  await draft?.restoring
  scope.stop()
  expect(values.note).toBe('hari ini')
  expect(puts).toEqual([{ note: 'hari ini' }])
})

test('after the command was accepted nothing is kept', async () => {
  const { store, puts, answer } = slowStore(null)
  const values = reactive({ note: '' })
  const scope = effectScope()
  const draft = scope.run(() => useDraft('catatan', values, store))
  answer()
  values.note = 'terkirim'
  await nextTick()
  await draft?.discard()
  scope.stop()
  expect(puts).toEqual(['deleted'])
})
