import { flushPromises, mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { defineComponent, effectScope, h, nextTick, reactive } from 'vue'
import NumberField from '../elements/NumberField.vue'
import type { DraftStore } from './draft-store.ts'
import { useDraft } from './use-draft.ts'
import { useForm } from './use-form.ts'

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

/** A form with lines, each of one number, which keeps its draft in `kept`. */
function formOver(kept: Map<string, unknown>) {
  const store: DraftStore = {
    get: async (id) => kept.get(id),
    put: async (id, values) => void kept.set(id, structuredClone(values)),
    delete: async (id) => void kept.delete(id),
  }
  const sent: unknown[] = []
  const Form = defineComponent(() => {
    const form = useForm('latih', { lines: [] as { people: number | null }[] }, () => [])
    useDraft('latih', form.values, store)
    const addLine = () => form.values.lines.push({ people: null })
    const line = (value: { people: number | null }, i: number) =>
      h(NumberField, {
        ...form.field('lines', String(i)),
        label: `Jumlah ${i}`,
        modelValue: value.people,
        'onUpdate:modelValue': (people: number | null) => (value.people = people),
      })
    const send = () => form.submit((values) => void sent.push(values))
    return () => [
      h('button', { class: 'add', onClick: addLine }),
      h('button', { class: 'send', onClick: send }),
      ...form.values.lines.map(line),
    ]
  })
  return { form: mount(Form, { attachTo: document.body }), sent }
}

test('a number that could not be read comes back as it was typed, still stops the form, and can be mended', async () => {
  const kept = new Map<string, unknown>()
  const { form: before } = formOver(kept)
  await flushPromises()
  await before.get('.add').trigger('click')
  await before.get('.add').trigger('click')
  await flushPromises()
  await before.findAll('input')[0]?.setValue('12')
  await before.findAll('input')[1]?.setValue('l')
  await before.findAll('input')[1]?.setValue('lima')
  await flushPromises()
  before.unmount()

  const { form: after, sent } = formOver(kept)
  await flushPromises()
  expect(after.findAll('input').map(({ element }) => element.value)).toEqual(['12', 'lima'])
  expect(after.text()).toContain('Angka tidak terbaca')
  await after.get('.send').trigger('click')
  await flushPromises()
  expect(sent).toEqual([])
  await after.findAll('input')[1]?.setValue('5')
  await after.get('.send').trigger('click')
  await flushPromises()
  expect(sent).toEqual([{ lines: [{ people: 12 }, { people: 5 }] }])
  after.unmount()
  expect(kept.get('latih')).toEqual({ lines: [{ people: 12 }, { people: 5 }] })
})

test('one unreadable text after another is kept after a moment, though no value changes', async () => {
  const kept = new Map<string, unknown>([['latih', { lines: [{ people: null }] }]])
  const { form } = formOver(kept)
  await flushPromises()
  await form.get('input').setValue('l')
  await form.get('input').setValue('lima')
  await expect
    .poll(() => kept.get('latih'))
    .toEqual({
      lines: [{ people: null }],
      '#unread': { 'latih-lines-0': 'lima' },
    })
  form.unmount()
})
