import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { makeFolder } from './make-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'dampingi-folder-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a folder is made with all above it, and a second time changes nothing', () => {
  const deep = join(folder, 'a', 'b', 'c')
  makeFolder(deep)
  makeFolder(deep)
  expect(statSync(deep).isDirectory()).toBe(true)
})

test('where a file stands in the way the system says so', () => {
  writeFileSync(join(folder, 'file'), '')
  expect(() => makeFolder(join(folder, 'file', 'below'))).toThrow(/ENOTDIR/)
})

test.runIf(process.platform === 'linux')(
  'a place where no folder can be made answers instead of trying for ever',
  () => {
    expect(() => makeFolder('/proc/dampingi/data')).toThrow(/ENOENT/)
  },
)
