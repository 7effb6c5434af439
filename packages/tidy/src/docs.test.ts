import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { filesOf, pathsOf, root } from './repository.ts'

const headings = ['Context', 'Decision', 'Consequences', 'What would change our mind']

const text = (path: string) =>
  filesOf(path)
    .map((file) => file.text)
    .join('')

test('every folder directly below a src is named in the map', () => {
  const folders = new Set(pathsOf('{apps,packages}/*/src/*/**/*.*').map((path) => path.split('/')[3] ?? ''))
  const map = text('docs/ARCHITECTURE.md')
  const unnamed = [...folders].filter((folder) => !new RegExp(`[\`/]${folder}[\`/]`).test(map))
  expect(unnamed).toEqual([])
})

test('every decision tells context, decision, consequences and what would change our mind', () => {
  const decisions = filesOf('docs/decisions/*.md')
  expect(decisions.length).toBeGreaterThan(0)
  const lacking = decisions.flatMap(({ path, text }) =>
    headings
      .filter((heading) => !new RegExp(`^#+ ${heading}\\s*$`, 'm').test(text))
      .map((heading) => `${path}: ${heading}`),
  )
  expect(lacking).toEqual([])
})

test('every script that a document names is there', () => {
  const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> }
  const named = filesOf('README.md', 'docs/**/*.md').flatMap(({ path, text }) =>
    [...text.matchAll(/\bnpm (?:run )?(start|test|(?<=run )[a-z:-]+)/g)].map(([, name = '']) => ({ path, name })),
  )
  expect(named.length).toBeGreaterThan(0)
  expect(named.filter(({ name }) => !(name in scripts))).toEqual([])
})

test('the root has at most eight scripts', () => {
  expect(Object.keys(JSON.parse(text('package.json')).scripts).length).toBeLessThanOrEqual(8)
})

test('every link from one document to another leads somewhere', () => {
  const broken = filesOf('README.md', 'docs/**/*.md').flatMap(({ path, text }) =>
    [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
      .filter(([, target = '']) => !existsSync(join(root, dirname(path), target)))
      .map(([, target]) => `${path}: ${target}`),
  )
  expect(broken).toEqual([])
})
