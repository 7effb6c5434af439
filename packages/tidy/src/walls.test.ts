import ts from 'typescript'
import { expect, test } from 'vitest'
import { type File, isTest, scriptOf, sourceFiles } from './repository.ts'

const fileWall = 300
const functionWall = 70

const long = (path: string, lines: number, body: string): File => ({
  path,
  text: body.replace('…', '\n'.repeat(lines)),
})

test.each([
  [long('a.ts', 300, '…'), []],
  [long('a.ts', 301, '…'), ['a.ts has 301 lines']],
  [long('a.ts', 70, 'export function tall() {…}'), ['a.ts: tall has 71 lines']],
  [long('a.ts', 70, 'export const tall = () => {…}'), ['a.ts: tall has 71 lines']],
  [long('a.ts', 70, 'class A { tall() {…} }'), ['a.ts: tall has 71 lines']],
  [long('A.vue', 70, '<template>…</template><script setup>function tall() {}</script>'), []],
  [long('A.vue', 70, '<script setup lang="ts">const tall = () => {…}</script>'), ['A.vue: tall has 71 lines']],
])('the walls are seen in %#', (file, complaints) => expect(tooLong(file)).toEqual(complaints))

test(`no file has more than ${fileWall} lines and no function more than ${functionWall}`, () => {
  const files = sourceFiles().filter((file) => !isTest(file))
  expect(files.flatMap(tooLong)).toEqual([])
})

function tooLong(file: File) {
  const script = scriptOf(file)
  const lines = linesOf(script)
  const ofFile = lines > fileWall ? [`${file.path} has ${lines} lines`] : []
  return [...ofFile, ...longFunctions(script).map((complaint) => `${file.path}: ${complaint}`)]
}

function longFunctions(script: string) {
  const source = ts.createSourceFile('script.ts', script, ts.ScriptTarget.Latest, true)
  const complaints: string[] = []
  const visit = (node: ts.Node) => {
    const lines = ts.isFunctionLike(node) && 'body' in node && node.body ? linesOf(node.getText()) : 0
    if (lines > functionWall) complaints.push(`${nameOf(node)} has ${lines} lines`)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return complaints
}

function nameOf(node: ts.Node): string {
  const named = node as { name?: ts.Node }
  if (named.name) return named.name.getText()
  return ts.isVariableDeclaration(node.parent) ? node.parent.name.getText() : 'a function'
}

// A newline at the end closes the last line and begins none.
const linesOf = (text: string) => text.replace(/\n$/, '').split('\n').length
