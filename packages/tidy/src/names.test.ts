import { basename, dirname } from 'node:path'
import { expect, test } from 'vitest'
import { pathsOf } from './repository.ts'

const banned = ['utils', 'util', 'helpers', 'common', 'shared', 'misc', 'services', 'types']

test.each([
  ['apps/api/src/visits/record-visit.ts', true],
  ['packages/domain/src/visits/visit.entity.ts', true],
  ['packages/domain/src/visits/visit.lifecycle.test.ts', true],
  ['apps/ba-portal/src/visits/RecordVisit.vue', true],
  ['apps/ba-portal/src/env.d.ts', true],
  ['apps/api/src/visits/recordVisit.ts', false],
  ['apps/api/src/visits/record_visit.ts', false],
  ['apps/ba-portal/src/visits/record-visit.vue', false],
  ['packages/ui/src/elements/MoneyField.test.ts', true],
  ['packages/ui/src/elements/MoneyField.ts', false],
])('the name of %s is right: %s', (path, isRight) => expect(isNamedRight(path)).toBe(isRight))

test('TypeScript files are kebab-case with a suffix for the kind, Vue files and their tests PascalCase', () => {
  const paths = pathsOf('{apps,packages}/*/**/*.{ts,vue}')
  expect(paths.filter((path) => !isNamedRight(path))).toEqual([])
})

test('no folder has a name that was not found yet', () => {
  const folders = new Set(pathsOf('{apps,packages,bin,docs}/**/*.*').map(dirname))
  expect([...folders].filter((folder) => folder.split('/').some((name) => banned.includes(name)))).toEqual([])
})

function isNamedRight(path: string) {
  const name = basename(path)
  if (name.endsWith('.vue')) return /^[A-Z][A-Za-z0-9]*\.vue$/.test(name)
  if (/^[A-Z][A-Za-z0-9]*\.(test|e2e)\.ts$/.test(name)) return true
  return /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*\.ts$/.test(name)
}
