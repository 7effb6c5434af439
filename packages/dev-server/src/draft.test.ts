import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fillThenRename } from './draft.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dampingi-draft-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const fillWith = (text: string) => async (draft: string) => writeFileSync(join(draft, 'proof'), text)

test('of two that fill the same place the first stays and neither fails', async () => {
  const place = join(folder, 'place')
  await fillThenRename(place, 'proof', fillWith('first'))
  await fillThenRename(place, 'proof', fillWith('second'))
  expect(readFileSync(join(place, 'proof'), 'utf8')).toBe('first')
  expect(readdirSync(folder)).toEqual(['place'])
})

test('a fill that fails leaves nothing', async () => {
  const failing = fillThenRename(join(folder, 'place'), 'proof', () => Promise.reject(new Error('disk full')))
  await expect(failing).rejects.toThrow('disk full')
  expect(readdirSync(folder)).toEqual([])
})

test('the draft of a process that was killed is removed, that of a living one is not', async () => {
  const abandoned = join(folder, 'place.draft-999999999-abc')
  const living = join(folder, `place.draft-${process.pid}-abc`)
  mkdirSync(abandoned)
  mkdirSync(living)
  await fillThenRename(join(folder, 'place'), 'proof', fillWith('new'))
  expect([existsSync(abandoned), existsSync(living)]).toEqual([false, true])
})
