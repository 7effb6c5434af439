import { expect, test } from 'vitest'
import { type File, isTest, sourceFiles } from './repository.ts'

const of = (text: string): File => ({ path: 'a.test.ts', text })
const dot = '.'

test.each([
  [`test('it rains', () => {})`, []],
  [`test${dot}only('it rains', () => {})`, ['a.test.ts:1 test.only']],
  [`\ndescribe${dot}skip('rain', () => {})`, ['a.test.ts:2 describe.skip']],
  [`it${dot}todo('rains')`, ['a.test.ts:1 it.todo']],
  [`await page.waitForTimeout(1000)`, ['a.test.ts:1 waitForTimeout(']],
])('what %j keeps from running, or waits for, is seen', (text, complaints) =>
  expect(idle(of(text))).toEqual(complaints),
)

test('every test runs, and none waits a fixed time', () => {
  const tests = sourceFiles().filter((file) => isTest(file) && file.path !== 'packages/tidy/src/statements.test.ts')
  expect(tests.length).toBeGreaterThan(20)
  expect(tests.flatMap(idle)).toEqual([])
})

function idle({ path, text }: File) {
  const found = text.matchAll(/\b(?:test|it|describe)(?:\.describe)?\.(?:only|skip|todo|fixme)\b|\bwaitForTimeout\(/g)
  return [...found].map((match) => `${path}:${text.slice(0, match.index).split('\n').length} ${match[0]}`)
}
