import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { nextTick } from 'vue'
import PasswordForm from './PasswordForm.vue'

const form = () =>
  mount(PasswordForm, { props: { refusal: null, busy: false, changed: false }, attachTo: document.body })
type Form = ReturnType<typeof form>
const fill = async (wrapper: Form, current: string, next: string) => {
  await wrapper.get('#sandi-sekarang').setValue(current)
  await wrapper.get('#sandi-baru').setValue(next)
  await wrapper.get('form').trigger('submit')
}
const typed = (wrapper: Form) =>
  ['#sandi-sekarang', '#sandi-baru'].map((id) => (wrapper.get(id).element as HTMLInputElement).value)

test('Q-U3 an empty form says what is missing at each field and sends nothing', async () => {
  const wrapper = form()
  await fill(wrapper, '', '')
  expect(wrapper.emitted('change')).toBeUndefined()
  expect(wrapper.get('[role=alert]').text()).toContain('Ada 2 yang perlu diperbaiki')
  expect(wrapper.findAll('[aria-invalid=true]')).toHaveLength(2)
})

test.each([
  ['WRONG_PASSWORD', 'sandi-sekarang'],
  ['TOO_SHORT', 'sandi-baru'],
  ['TOO_LONG', 'sandi-baru'],
  ['UNCHANGED', 'sandi-baru'],
  ['HOLDS_NAME', 'sandi-baru'],
  ['HOLDS_PROGRAMME', 'sandi-baru'],
  ['COMMON', 'sandi-baru'],
] as const)('Q-U3 %s is told at its field, and nothing typed is lost', async (refusal, id) => {
  const wrapper = form()
  await fill(wrapper, 'old password', 'new password')
  expect(wrapper.emitted('change')).toEqual([['old password', 'new password']])
  await wrapper.setProps({ busy: true })
  await wrapper.setProps({ busy: false, refusal })
  await nextTick()
  expect(wrapper.findAll('[aria-invalid=true]').map((it) => it.attributes('id'))).toEqual([id])
  expect(document.activeElement).toBe(wrapper.get('.summary').element)
  expect(typed(wrapper)).toEqual(['old password', 'new password'])
})

test.each(['TOO_MANY_ATTEMPTS', 'SESSION_OVER', 'OFFLINE', 'SERVER'] as const)(
  'Q-U3 %s is told above the fields, and nothing typed is lost',
  async (refusal) => {
    const wrapper = form()
    await fill(wrapper, 'old password', 'new password')
    await wrapper.setProps({ refusal })
    expect(wrapper.get('[role=alert]').text()).toMatch(/[Cc]oba lagi|Masuk lagi/)
    expect(wrapper.findAll('[aria-invalid=true]')).toEqual([])
    expect(typed(wrapper)).toEqual(['old password', 'new password'])
  },
)

test('a changed password clears the fields and says so; while it is sent a second try does nothing', async () => {
  const wrapper = form()
  await fill(wrapper, 'old password', 'new password')
  await wrapper.setProps({ busy: true })
  await wrapper.get('form').trigger('submit')
  expect(wrapper.emitted('change')).toHaveLength(1)
  await wrapper.setProps({ busy: false, changed: true })
  expect(wrapper.get('[role=status]').text()).toContain('sudah diganti')
  expect(typed(wrapper)).toEqual(['', ''])
})

test('Q-S1 what is typed can be looked at, and managers of passwords know the fields', async () => {
  const wrapper = form()
  const fields = () =>
    wrapper.findAll('input:not([type=checkbox])').map((it) => [it.attributes('type'), it.attributes('autocomplete')])
  expect(fields()).toEqual([
    ['password', 'current-password'],
    ['password', 'new-password'],
  ])
  await wrapper.get('[type=checkbox]').setValue(true)
  expect(fields().map(([type]) => type)).toEqual(['text', 'text'])
  expect(wrapper.findAll('[maxlength]')).toEqual([])
})
