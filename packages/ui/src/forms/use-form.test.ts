import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { nextTick } from 'vue'
import DateField from '../elements/DateField.vue'
import ErrorSummary from '../elements/ErrorSummary.vue'
import { useForm } from './use-form.ts'

function page() {
  document.body.innerHTML = ''
  const sent: unknown[] = []
  const wrapper = mount(
    {
      components: { DateField, ErrorSummary },
      setup() {
        const form = useForm('isian', { spanduk: null as string | null }, () => [])
        return { form, send: () => form.submit((values) => void sent.push({ ...values })) }
      },
      template: `<form @submit.prevent="send">
        <ErrorSummary :errors="form.summary.value" />
        <DateField v-bind="form.field('spanduk')" v-model="form.values.spanduk" label="Spanduk" optional />
      </form>`,
    },
    { attachTo: document.body },
  )
  const submit = async (typed: string): Promise<void> => {
    await wrapper.get('input').setValue(typed)
    await wrapper.get('form').trigger('submit')
    for (let n = 0; n < 4; n++) await nextTick()
  }
  return { wrapper, sent, submit }
}

test('what was typed and cannot be read is not sent as an empty field, and the summary says so', async () => {
  const { wrapper, sent, submit } = page()
  await submit('40-13-2026')
  expect(sent).toEqual([])
  expect(wrapper.get('[role=alert]').text()).toContain('Tanggal tidak terbaca')
  await submit('14-10-2025')
  expect(sent).toEqual([{ spanduk: '2025-10-14' }])
})

test('an optional field that is left empty stops nothing', async () => {
  const { sent, submit } = page()
  await submit('')
  expect(sent).toEqual([{ spanduk: null }])
})
