import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { nextTick } from 'vue'
import MoneyField from './MoneyField.vue'

const field = (modelValue: number | null = null) =>
  mount(MoneyField, { props: { id: 'jumlah', label: 'Jumlah', modelValue }, attachTo: document.body })

test('dots come while typing', async () => {
  const wrapper = field()
  await wrapper.get('input').setValue('1500000')
  expect((wrapper.get('input').element as HTMLInputElement).value).toBe('1.500.000')
  expect(wrapper.emitted('update:modelValue')?.at(-1)).toEqual([1_500_000])
})

test('the label names the field and the keyboard is numeric', () => {
  const input = field(2_000).get<HTMLInputElement>('input')
  expect(input.element.labels?.[0]?.textContent).toContain('Jumlah')
  expect(input.attributes('inputmode')).toBe('numeric')
  expect(input.element.value).toBe('2.000')
})

test('what cannot be read stays, says so, and is not zero', async () => {
  const wrapper = field(5)
  await wrapper.get('input').setValue('1,5 juta')
  expect((wrapper.get('input').element as HTMLInputElement).value).toBe('1,5 juta')
  expect(wrapper.emitted('update:modelValue')?.at(-1)).toEqual([null])
  expect(wrapper.text()).toContain('Jumlah tidak terbaca')
  expect(wrapper.get('input').attributes('aria-invalid')).toBe('true')
})

test('the caret stays behind the digit just typed', async () => {
  const wrapper = field(15_000)
  const input = wrapper.get<HTMLInputElement>('input').element
  input.value = '157.000'
  input.setSelectionRange(3, 3)
  await wrapper.get('input').trigger('input')
  await nextTick()
  expect(input.value).toBe('157.000')
  expect(input.selectionStart).toBe(3)
})

test('emptied is unknown, without a complaint', async () => {
  const wrapper = field(5)
  await wrapper.get('input').setValue('')
  expect(wrapper.emitted('update:modelValue')?.at(-1)).toEqual([null])
  expect(wrapper.text()).not.toContain('tidak terbaca')
})
