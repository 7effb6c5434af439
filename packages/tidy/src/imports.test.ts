import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from './repository.ts'

// The house in small, with one file for each way to break a rule of .dependency-cruiser.cjs, and files that may.
const domain = '@dampingi/domain'
const house: [file: string, imports: string, brokenRule: string | null][] = [
  ['apps/ba-portal/src/fine.ts', domain, null],
  ['apps/ba-portal/src/Neighbour.vue', '../../pmo-portal/src/fine.ts', 'no-app-imports-an-app'],
  ['apps/ba-portal/src/Starter.vue', '@dampingi/dev-server', 'portals-use-client-ui-domain'],
  ['apps/ba-portal/src/Row.vue', `${domain}/entities`, 'no-entity-in-a-browser'],
  ['apps/ba-portal/src/walk.e2e.ts', '@dampingi/dev-server', null],
  ['apps/pmo-portal/src/fine.ts', '@dampingi/client', null],
  ['apps/api/src/fine.ts', '@dampingi/dev-server', null],
  ['apps/api/src/rows.ts', `${domain}/entities`, null],
  ['apps/api/src/screen.ts', '@dampingi/ui', 'api-uses-domain-and-dev-server'],
  ['apps/api/src/mechanisms/clever.ts', '../visits/visits.ts', 'mechanisms-know-no-feature'],
  ['apps/api/src/mechanisms/plain.ts', './clever.ts', null],
  ['apps/api/src/visits/visits.ts', '../mechanisms/plain.ts', null],
  ['packages/client/src/screen.ts', '@dampingi/ui', 'client-uses-domain-only'],
  ['packages/client/src/row.ts', `${domain}/entities`, 'no-entity-in-a-browser'],
  ['packages/client/src/index.ts', domain, null],
  ['packages/ui/src/wire.ts', '@dampingi/client', 'ui-uses-domain-only'],
  ['packages/ui/src/index.ts', domain, null],
  ['packages/dev-server/src/index.ts', 'node:fs', null],
  ['packages/dev-server/src/rule.ts', domain, 'dev-server-uses-nothing-of-ours'],
  ['packages/domain/src/screen.ts', '@dampingi/ui', 'domain-uses-nothing-of-ours'],
  ['packages/domain/src/table.ts', './visits/visit.entity.ts', 'no-entity-in-the-pure-domain'],
  ['packages/domain/src/disk.ts', 'node:fs', 'the-pure-domain-has-no-io'],
  ['packages/domain/src/visits/visit.entity.ts', './visit.ts', null],
  // A circle is told once, for the file that is read first.
  ['packages/domain/src/visits/visit.ts', './circle.ts', null],
  ['packages/domain/src/visits/circle.ts', './visit.ts', 'no-circle'],
  ['packages/domain/src/entities.ts', './visits/visit.entity.ts', null],
  ['packages/domain/src/index.ts', './visits/visit.ts', null],
  ['packages/tidy/src/starts.ts', '@dampingi/dev-server', 'dev-server-is-for-the-api-and-for-tests'],
]

let folder: string
let broken: { from: string; rule: { name: string } }[]

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dampingi-imports-'))
  for (const [file, imports] of house) write(file, imports)
  for (const name of ['client', 'ui', 'dev-server', 'domain']) linkPackage(name)
  copyFileSync(join(root, '.dependency-cruiser.cjs'), join(folder, '.dependency-cruiser.cjs'))
  const args = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'apps', 'packages']
  const { stdout, stderr } = spawnSync(join(root, 'node_modules/.bin/depcruise'), args, {
    cwd: folder,
    encoding: 'utf8',
  })
  if (stdout === '') throw new Error(stderr)
  broken = JSON.parse(stdout).summary.violations
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each(house)('%s importing %s breaks: %s', (file, _imports, brokenRule) => {
  const rules = broken.filter(({ from }) => from === file).map(({ rule }) => rule.name)
  if (brokenRule === null) expect(rules).toEqual([])
  else expect(rules).toContain(brokenRule)
})

function write(file: string, imports: string) {
  const line = `import { x } from '${imports}'\nexport const y = x\n`
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), file.endsWith('.vue') ? `<script setup lang="ts">\n${line}</script>\n` : line)
}

function linkPackage(name: string) {
  const exports = { '.': './src/index.ts', './entities': './src/entities.ts' }
  writeFileSync(join(folder, 'packages', name, 'package.json'), JSON.stringify({ name: `@dampingi/${name}`, exports }))
  mkdirSync(join(folder, 'node_modules/@dampingi'), { recursive: true })
  symlinkSync(join(folder, 'packages', name), join(folder, 'node_modules/@dampingi', name))
}
