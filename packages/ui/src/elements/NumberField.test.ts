import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import NumberField from './NumberField.vue'

const field = (modelValue: number | null, decimals?: number) =>
  mount(NumberField, { props: { id: 'lebar', label: 'Lebar', modelValue, decimals }, attachTo: document.body })

test.each([
  ['6,5', 6.5],
  ['6.5', 6.5],
  ['6', 6],
  ['6,', 6],
])('Q-U6 with decimals “%s” is %d', async (typed, value) => {
  const wrapper = field(null, 1)
  await wrapper.get('input').setValue(typed)
  expect(wrapper.emitted('update:modelValue')?.at(-1)).toEqual([value])
})

test('Q-U6 a figure is shown with a comma, and its keyboard has one', () => {
  const input = field(6.5, 1).get<HTMLInputElement>('input')
  expect([input.element.value, input.attributes('inputmode')]).toEqual(['6,5', 'decimal'])
})

test.each([
  ['6,5', 'hanya bilangan bulat'],
  ['enam', 'Angka tidak terbaca'],
  ['-1', 'tidak boleh di bawah nol'],
  ['9999999999', 'terlalu besar'],
])('Q-U6 where whole numbers are asked for “%s” says what is wrong and is not zero', async (typed, told) => {
  const wrapper = field(3)
  await wrapper.get('input').setValue(typed)
  expect(wrapper.emitted('update:modelValue')?.at(-1)).toEqual([null])
  expect(wrapper.text()).toContain(told)
})
