import { writeFileSync } from 'node:fs'
import { diagramOf, fieldAccess, lives, type ViewerKind, viewerKinds } from '@dampingi/domain'
import { buildSchema, schemaText } from '../graphql/schema.ts'
import { printedStatements } from './printed-statements.ts'

const at = (path: string): URL => new URL(`../../../../${path}`, import.meta.url)

/** The documents that are made from the code, by their path in the repository. A test holds the committed ones to these. */
export const printedDocs = async (): Promise<Record<string, string>> => ({
  ...(await printedStatements()),
  'apps/api/schema.graphql': schemaText(buildSchema()),
  'docs/LIFECYCLES.md': lifecyclesText(),
  'docs/ACCESS.md': accessText(),
})

/** Writes the documents that are made from the code. */
export async function run(): Promise<void> {
  for (const [path, text] of Object.entries(await printedDocs())) {
    writeFileSync(at(path), text)
    console.log(`written: ${path}`)
  }
}

const made = 'Made from the code by `node apps/api/dist/main.js print-docs`; a test fails when it is stale.'

function lifecyclesText(): string {
  const parts = lives.map((life) => {
    const states = Object.entries(life.states).map(
      ([code, { label, turn }]) => `| \`${code}\` | ${label.id} | ${label.en} | ${turn ?? ''} |`,
    )
    const needs = life.transitions.flatMap((t) =>
      t.needs.map(
        (need) =>
          `| \`${t.command}\` | \`${t.from ?? '·'}\` → \`${t.to}\` | \`${need.code}\` | ${need.why.id} | ${need.owner} |`,
      ),
    )
    return [
      `## ${life.title.id} (\`${life.name}\`)`,
      ['```mermaid', diagramOf(life), '```'].join('\n'),
      ['| state | in words | in English | whose turn |', '|---|---|---|---|', ...states].join('\n'),
      needs.length === 0
        ? 'No step of this life asks for evidence.'
        : ['| command | step | needs | told when missing | who mends it |', '|---|---|---|---|---|', ...needs].join(
            '\n',
          ),
    ].join('\n\n')
  })
  return `# Lifecycles\n\n${made}\n\n${parts.join('\n\n')}\n`
}

function accessText(): string {
  const mark = (kinds: readonly ViewerKind[], kind: ViewerKind) => (kinds.includes(kind) ? 'sees' : '')
  const rows = Object.entries(fieldAccess).flatMap(([entity, fields]) =>
    Object.entries(fields).map(
      ([field, kinds]) => `| ${entity} | ${field} | ${viewerKinds.map((kind) => mark(kinds, kind)).join(' | ')} |`,
    ),
  )
  const parts = [
    '# Who sees what',
    made,
    'Rows are decided by the policies on the entities (`packages/domain/src/**/*.entity.ts`). Of a row that is seen, every field is seen, but for these:',
    [
      `| entity | field | ${viewerKinds.join(' | ')} |`,
      `|---|---|${viewerKinds.map(() => '---|').join('')}`,
      ...rows,
    ].join('\n'),
  ]
  return `${parts.join('\n\n')}\n`
}
