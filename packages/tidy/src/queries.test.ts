import ts from 'typescript'
import { expect, test } from 'vitest'
import { type File, filesOf, isTest } from './repository.ts'

const of = (text: string): File => ({ path: 'a.ts', text })
const runners = ['query', 'execute', 'raw', 'addSql']
// Written so that this file holds no template with a hole in a plain string.
const hole = '$' + '{id}'

test.each([
  ['client.query(`select 1`)', []],
  [`client.query(\`select * from visit where id = ${hole}\`)`, ['a.ts:1 query']],
  ["client.query({ text: 'select ' + id })", ['a.ts:1 query']],
  [`client.query(sql\`select ${hole}\`)`, []],
  ["em.execute('select ' + id, [])", ['a.ts:1 execute']],
  [`em.execute('select ?', [\`%${hole}%\`])`, []],
])('text put together for the database in %j is seen', (text, complaints) =>
  expect(builtByHand(of(text))).toEqual(complaints),
)

// What cannot be bound: names, and the password of a role. Each comes from our own source or key, none from a request.
const cannotBeBound: Record<string, string> = {
  'apps/api/src/database/migrate.ts': 'the password of the login role, which is hexadecimal',
  'apps/api/src/demo/load-demo.ts': 'names of tables and columns, from the demo programme',
  'apps/api/src/timeline/wake-up.ts': 'the name of the channel, a constant',
}

test('no value enters the text of a statement', () => {
  const files = filesOf('apps/api/src/**/*.ts').filter((file) => !isTest(file))
  expect(files.length).toBeGreaterThan(50)
  const found = files.filter(({ path }) => !(path in cannotBeBound)).flatMap(builtByHand)
  expect(found).toEqual([])
})

test('every exception is still needed', () => {
  const needed = filesOf(...Object.keys(cannotBeBound)).filter((file) => builtByHand(file).length > 0)
  expect(needed.map(({ path }) => path)).toEqual(Object.keys(cannotBeBound))
})

function builtByHand(file: File) {
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true)
  const complaints: string[] = []
  const visit = (node: ts.Node) => {
    const runner = ts.isCallExpression(node) && runnerOf(node)
    if (runner && isPutTogether(statementOf(node))) {
      complaints.push(`${file.path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${runner}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return complaints
}

function runnerOf({ expression }: ts.CallExpression) {
  const name = ts.isPropertyAccessExpression(expression) ? expression.name.text : ''
  return runners.includes(name) && name
}

// query('…') or query({ text: '…' })
function statementOf({ arguments: [first] }: ts.CallExpression) {
  if (!first || !ts.isObjectLiteralExpression(first)) return first
  const text = first.properties.find((property) => property.name?.getText() === 'text')
  return text && ts.isPropertyAssignment(text) ? text.initializer : undefined
}

function isPutTogether(statement: ts.Expression | undefined): boolean {
  if (!statement) return false
  if (ts.isTemplateExpression(statement)) return true
  return ts.isBinaryExpression(statement) && statement.operatorToken.kind === ts.SyntaxKind.PlusToken
}
