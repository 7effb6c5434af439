import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { nextTick } from 'vue'
import { useForm } from '../forms/use-form.ts'
import ErrorSummary from './ErrorSummary.vue'
import TextField from './TextField.vue'

const page = () =>
  mount(
    {
      components: { ErrorSummary, TextField },
      setup() {
        const form = useForm('isian', { nama: '' }, ({ nama }) =>
          nama === '' ? [{ path: ['nama'], message: 'Nama belum diisi. Tulis nama Anda.', blocking: true }] : [],
        )
        return { form, sent: () => form.submit(() => undefined) }
      },
      template: `<form @submit.prevent="sent">
        <ErrorSummary :errors="form.summary.value" />
        <TextField v-bind="form.field('nama')" v-model="form.values.nama" label="Nama" />
      </form>`,
    },
    { attachTo: document.body },
  )

test('a form says nothing before a field was left or a try was made', () =>
  expect(page().text()).not.toContain('belum diisi'))

test('after a try the summary has the focus, counts, and leads to the field, which says the same', async () => {
  const wrapper = page()
  await wrapper.get('form').trigger('submit')
  await nextTick()
  await nextTick()
  const summary = wrapper.get('[role=alert]')
  expect(document.activeElement).toBe(summary.element)
  expect(summary.text()).toContain('Ada 1 yang perlu diperbaiki')
  expect(wrapper.get('.message').text()).toBe('Nama belum diisi. Tulis nama Anda.')
  expect(wrapper.get('input').attributes('aria-describedby')).toBe('isian-nama-pesan')
  await summary.get('a').trigger('click')
  expect(document.activeElement?.id).toBe('isian-nama')
})

test('a second try with the same error takes the focus again', async () => {
  const wrapper = page()
  for (let tries = 0; tries < 2; tries++) {
    wrapper.get('input').element.focus()
    await wrapper.get('form').trigger('submit')
    await nextTick()
    await nextTick()
  }
  expect(document.activeElement).toBe(wrapper.get('[role=alert]').element)
})
