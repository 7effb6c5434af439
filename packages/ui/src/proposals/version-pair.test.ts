import { expect, test } from 'vitest'
import { versionPair } from './version-pair.ts'

const version = (id: string, contentHash: string) => ({ id, contentHash })
const versions = [version('4', 'c'), version('3', 'b'), version('2', 'b'), version('1', 'a')]
const pair = (from: string | null, to: string | null, of = versions) =>
  versionPair(of, { from, to })?.map(({ id }) => id)

test.each([
  ['the latest and the one before it', null, null, ['3', '4']],
  ['those asked for', '1', '3', ['1', '3']],
  ['those asked for, the earlier first', '4', '1', ['1', '4']],
  ['the one asked for and what it replaced', null, '3', ['1', '3']],
  ['the latest where an address names one that is not there', 'x', 'y', ['3', '4']],
])('two versions are compared: %s', (_, from, to, expected) => {
  expect(pair(from, to)).toEqual(expected)
})

test('one version, none, or several that read alike are no pair', () => {
  expect(pair(null, null, [])).toBeUndefined()
  expect(pair(null, null, [version('1', 'a')])).toBeUndefined()
  expect(pair(null, null, [version('2', 'a'), version('1', 'a')])).toBeUndefined()
  expect(pair('1', '1')).toBeUndefined()
})
