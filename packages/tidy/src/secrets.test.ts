import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { type File, filesOf, root } from './repository.ts'

/** What keys and addresses with passwords look like, in a form that git understands too. */
const shapes = [
  '-----BEGIN [A-Z ]*PRIVATE KEY-----',
  'AKIA[0-9A-Z]{16}',
  'gh[pousr]_[A-Za-z0-9]{36}',
  'xox[abprs]-[0-9A-Za-z-]{10}',
  'postgres(ql)?://[^:@/ ]+:[^@$" ]{4,}@',
  '(SECRET|TOKEN|PASSWORD)=[A-Za-z0-9+/_-]{20,}',
]
const keys = new RegExp(shapes.join('|'))
/** A secret given a name in code: long, and of nothing but digits and letters. */
const named = /\b(secret|token|password|apiKey)\b\s*[:=]\s*['"`][A-Za-z0-9+/_=-]{20,}['"`]/i

const secretsIn = ({ path, text }: File): string[] =>
  text.split('\n').flatMap((line, i) => (keys.test(line) || named.test(line) ? [`${path}:${i + 1}`] : []))

/** Keys that lock nothing but a test's own database. */
const locksNothing = /\.test\.ts$|^apps\/api\/src\/testing\//

test.each([
  ['const secret = "0f1e2d3c4b5a69788796a5b4"', ['a.ts:1']],
  ["\ntoken: '5f3a9c1e7b2d48606a8fd4c3'", ['a.ts:2']],
  ['METRICS_TOKEN=5f3a9c1e7b2d48606a8fd4c3', ['a.ts:1']],
  ['postgres://owner:hunter22@db/x', ['a.ts:1']],
  [`-----BEGIN RSA ${'PRIVATE'} KEY-----`, ['a.ts:1']],
  ['postgres://owner@db/x', []],
  ['const secret = process.env.DAMPINGI_SECRET', []],
])('the secret in %j is seen', (text, found) => expect(secretsIn({ path: 'a.ts', text })).toEqual(found))

test('Q-O10 no secret stands in a file of the project', () => {
  const files = filesOf('{apps,bin,docs,packages}/**/*.{ts,vue,mjs,json,md,sql,yml,graphql}', '*.{json,jsonc,yaml,md}')
  expect(files.length).toBeGreaterThan(500)
  expect(files.filter(({ path }) => !locksNothing.test(path)).flatMap(secretsIn)).toEqual([])
})

/** In a checkout without its history there is nothing to look through, and git says so. */
test('Q-O10 no key stood in a file of any commit before', () => {
  const look = [
    'log',
    '--all',
    '--format=%H',
    '-E',
    `-G${shapes.join('|')}`,
    '--',
    '.',
    ':!*.test.ts',
    ':!apps/api/src/testing',
  ]
  const { status, stdout, stderr } = spawnSync('git', look, { cwd: root, encoding: 'utf8', maxBuffer: 1e8 })
  if (status === null || stderr.includes('not a git repository')) return
  expect([status, stdout]).toEqual([0, ''])
})
