import { afterEach, expect, test } from 'vitest'
import en from './en.ts'
import id from './id.ts'
import { language, setLanguage } from './language.ts'
import { t } from './t.ts'
import { unusedKeys } from './unused-keys.ts'

afterEach(() => setLanguage('id'))

test('English has every key of Indonesian, and no other', () =>
  expect(Object.keys(en).sort()).toEqual(Object.keys(id).sort()))

test('no key is unused', () => {
  const files = import.meta.glob<string>(['../**/*.{vue,ts}', '!../**/*.test.ts', '!./*-{id,en}.ts', '!./{id,en}.ts'], {
    query: '?raw',
    import: 'default',
    eager: true,
  })
  expect(unusedKeys(Object.keys(id), Object.values(files))).toEqual([])
})

test('no message is empty', () => {
  for (const words of [id, en])
    for (const message of Object.values(words)) expect(typeof message === 'function' || message.length > 0).toBe(true)
})

test('the switch changes every word at once', async () => {
  expect(t('close')).toBe('Tutup')
  await setLanguage('en')
  expect([language.value, t('close'), t('errorSummary', { n: 2 })]).toEqual([
    'en',
    'Close',
    'There are 2 things to mend',
  ])
})
