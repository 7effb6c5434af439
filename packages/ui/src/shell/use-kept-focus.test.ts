import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { nextTick, ref } from 'vue'
import { useKeptFocus } from './use-kept-focus.ts'

const page = (content: string) => {
  const there = ref(true)
  mount(
    {
      setup() {
        useKeptFocus()
        return { there }
      },
      template: `<main id="isi" tabindex="-1">${content}</main>`,
    },
    { attachTo: document.body },
  )
  return there
}
const button = `<button v-if="there" id="ambil">Ambil</button>`
async function pressAndLose(there: { value: boolean }): Promise<void> {
  document.getElementById('ambil')?.focus()
  there.value = false
  await nextTick()
  await new Promise((done) => setTimeout(done))
}

test('the focus of a button that is gone falls to the link of its row', async () => {
  document.body.innerHTML = ''
  await pressAndLose(
    page(
      `<table><tbody><tr><td><a href="#" data-row id="baris">Melung</a></td><td>${button}</td></tr></tbody></table>`,
    ),
  )
  expect(document.activeElement?.id).toBe('baris')
})

test('where there is no row it falls to the page', async () => {
  document.body.innerHTML = ''
  await pressAndLose(page(button))
  expect(document.activeElement?.id).toBe('isi')
})

test('a focus that moved on by itself stays where it is', async () => {
  document.body.innerHTML = ''
  const there = page(`${button}<input id="isian">`)
  document.getElementById('ambil')?.focus()
  document.getElementById('isian')?.focus()
  there.value = false
  await nextTick()
  await new Promise((done) => setTimeout(done))
  expect(document.activeElement?.id).toBe('isian')
})

test('a focus that somebody left by pressing beside it is not called back', async () => {
  document.body.innerHTML = ''
  const there = page(`<input id="isian">${button}`)
  document.getElementById('isian')?.focus()
  document.getElementById('isi')?.dispatchEvent(new Event('pointerdown'))
  document.getElementById('isian')?.blur()
  there.value = false
  await nextTick()
  await new Promise((done) => setTimeout(done))
  expect(document.activeElement).toBe(document.body)
})

test('a row that is moved while it has the focus keeps it', async () => {
  document.body.innerHTML = ''
  page('<ul><li id="satu"><a href="#" id="tautan">Melung</a></li><li id="dua">Ketenger</li></ul>')
  const link = document.getElementById('tautan')
  link?.focus()
  link?.blur()
  document.getElementById('dua')?.after(document.getElementById('satu') as HTMLElement)
  await new Promise((done) => setTimeout(done))
  expect(document.activeElement).toBe(link)
})
