import { expect, test } from 'vitest'
import { effectScope, nextTick, reactive, ref } from 'vue'
import { useFormPhase, useHeldForm } from './use-held-form.ts'

type Step = { command: string; read: number }
type Sending = 'IDLE' | 'SENDING' | 'ACCEPTED' | 'REFUSED' | 'FAILED'

/** A page on which `decide` is offered, with a form on it. */
function page() {
  const offered = ref<Step | null>({ command: 'decide', read: 1 })
  const id = ref('A')
  const asked = ref(0)
  const values = reactive({ words: '' })
  const checking = ref(false)
  const sending = ref<Sending>('IDLE')
  const held = effectScope().run(() => {
    const it = useHeldForm(
      () => id.value,
      () => offered.value,
      { keyOf: ({ command }) => command, again: () => asked.value++ },
    )
    useFormPhase(it.phase, values, checking, () => sending.value)
    return it
  })
  if (held === undefined) throw new Error('No scope.')
  return { offered, id, asked, values, checking, sending, ...held }
}

test('a form that nobody touched gives way when somebody else takes the step', () => {
  const { offered, held, overtaken } = page()
  offered.value = null
  expect([held.value, overtaken.value]).toEqual([null, false])
})

test('a form follows its record as long as the step is open', () => {
  const { offered, held, values } = page()
  values.words = 'typed'
  offered.value = { command: 'decide', read: 2 }
  expect(held.value?.read).toBe(2)
})

test('what was typed stays when somebody else takes the step, and the page says so', () => {
  const { offered, held, overtaken, values } = page()
  values.words = 'typed'
  offered.value = null
  expect([held.value?.command, overtaken.value]).toEqual(['decide', true])
})

test('so it does while it is being checked, and where another step is offered instead', () => {
  const { offered, held, overtaken, checking } = page()
  checking.value = true
  offered.value = { command: 'sign', read: 1 }
  expect([held.value?.command, overtaken.value]).toEqual(['decide', true])
})

test('two windows send at once: the one that was refused asks again, keeps its form and says who was first', () => {
  const { offered, held, overtaken, checking, sending, asked } = page()
  checking.value = true
  sending.value = 'SENDING'
  offered.value = null
  expect([held.value?.command, overtaken.value]).toEqual(['decide', false])
  sending.value = 'REFUSED'
  expect([held.value?.command, overtaken.value, asked.value]).toEqual(['decide', true, 1])
})

test('a refusal that comes before the news asks for it', () => {
  const { offered, overtaken, checking, sending, asked } = page()
  checking.value = true
  sending.value = 'SENDING'
  sending.value = 'REFUSED'
  expect([overtaken.value, asked.value]).toEqual([false, 1])
  offered.value = null
  expect(overtaken.value).toBe(true)
})

test('one’s own accepted step is nobody else’s: the form goes and nothing is said', () => {
  const { offered, held, overtaken, checking, sending, phase } = page()
  checking.value = true
  sending.value = 'SENDING'
  offered.value = null
  sending.value = 'ACCEPTED'
  expect([held.value, overtaken.value, phase.value]).toEqual([null, false, 'UNTOUCHED'])
})

test('another record begins anew, whatever was typed for the one before', async () => {
  const { offered, id, held, overtaken, values } = page()
  values.words = 'typed'
  id.value = 'B'
  offered.value = null
  await nextTick()
  expect([held.value, overtaken.value]).toEqual([null, false])
})
