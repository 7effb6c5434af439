import ts from 'typescript'
import { expect, test } from 'vitest'
import { type File, filesOf, isTest, scriptOf, sourceFiles } from './repository.ts'

const of = (text: string): File => ({ path: 'a.ts', text })

test.each([
  ['const at = Date.now()', ['a.ts:1 Date.now()']],
  ['\nconst at = new Date()', ['a.ts:2 new Date()']],
  ['const at = new Date(text)', []],
  ['const dice = Math.random()', ['a.ts:1 Math.random()']],
  ['const id = crypto.randomUUID()', ['a.ts:1 crypto.randomUUID()']],
  ['const t = performance.now()', ['a.ts:1 performance.now()']],
  ['// Date.now() is for callers', []],
])('the clock or chance in %j is seen', (text, complaints) => expect(impure(of(text))).toEqual(complaints))

test('the domain never reads a clock or chance', () => {
  const files = filesOf('packages/domain/src/**/*.ts').filter((file) => !isTest(file))
  expect(files.length).toBeGreaterThan(50)
  expect(files.flatMap(impure)).toEqual([])
})

test('the outbox is given its clock and its chance', () => {
  const files = filesOf('packages/client/src/outbox/**/*.ts').filter((file) => !isTest(file))
  expect(files.length).toBeGreaterThan(5)
  expect(files.flatMap(impure)).toEqual([])
})

test('no template puts text into a page as HTML', () => {
  const offenders = sourceFiles().filter(({ path, text }) => path.endsWith('.vue') && /\bv-html\b/.test(text))
  const byHand = sourceFiles().filter((file) => !isTest(file) && /\.(innerHTML|outerHTML)\s*=/.test(scriptOf(file)))
  expect(
    [...offenders, ...byHand].map(({ path }) => path).filter((path) => !path.startsWith('packages/tidy/')),
  ).toEqual([])
})

function impure(file: File) {
  const source = ts.createSourceFile(file.path, scriptOf(file), ts.ScriptTarget.Latest, true)
  const complaints: string[] = []
  const visit = (node: ts.Node) => {
    const text = node.getText()
    if (readsClockOrChance(node, text)) {
      complaints.push(`${file.path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${text}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return complaints
}

function readsClockOrChance(node: ts.Node, text: string) {
  if (ts.isNewExpression(node)) return /^new Date(\(\))?$/.test(text)
  return (
    ts.isCallExpression(node) &&
    /^(globalThis\.)?(Date\.now|Math\.random|performance\.now|crypto\.(randomUUID|getRandomValues))\(/.test(text)
  )
}
