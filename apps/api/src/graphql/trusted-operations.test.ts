import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kind, parse, validate, visit } from 'graphql'
import { afterAll, expect, test } from 'vitest'
import { operationManifests } from '../server/portals.ts'
import { stage } from '../testing/stage.ts'

const folder = mkdtempSync(join(tmpdir(), 'dampingi-manifest-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const text = 'query Home { viewer { __typename name } }'
const hash = createHash('sha256').update(text).digest('hex')
writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ [`sha256:${hash}`]: text }))

const here = await stage({
  free: false,
  manifests: [join(folder, 'manifest.json'), join(folder, 'not-built.json'), ...operationManifests()],
})
const rini = await here.as('ba01')
const trusted = (sha256Hash: unknown, more: object = {}) => ({
  extensions: { persistedQuery: { version: 1, sha256Hash } },
  ...more,
})
const codeOf = async (answer: Response) =>
  ((await answer.json()) as { errors?: { extensions: { code: string } }[] }).errors?.[0]?.extensions.code

test('Q-A7 a trusted operation is answered by its hash alone', async () => {
  expect(await (await rini.post('/graphql', trusted(hash))).json()).toEqual({
    data: { viewer: { __typename: 'Person', name: 'Rini (contoh)' } },
  })
  expect(await (await rini.post('/graphql', trusted(hash, { query: '{ programme { name } }' }))).json()).toEqual({
    data: { viewer: { __typename: 'Person', name: 'Rini (contoh)' } },
  })
})

test.each([
  ['{ viewer { name } }'],
  ['{ __schema { types { name } } }'],
  ['mutation { recordVisit }'],
  [''],
  ['{ vewer { name } }'],
])('Q-A7 the free operation %j is refused', async (query) => {
  for (const path of ['/graphql', '/graphql/stream']) {
    const answer = await rini.post(path, { query })
    expect(answer.status).toBe(400)
    expect(await codeOf(answer)).toBe('FREE_OPERATION_REFUSED')
  }
})

test.each([
  ['f'.repeat(64)],
  [''],
  [1],
  [null],
  [hash.toUpperCase()],
  [`sha256:${hash}`],
  ['__proto__'],
  ['constructor'],
])('Q-A7 the unknown hash %j is refused, with nothing of the schema', async (unknown) => {
  const answer = await rini.post('/graphql', trusted(unknown, { query: text }))
  expect(answer.status).toBe(400)
  expect(await codeOf(answer)).toBe('UNKNOWN_OPERATION')
})

test('Q-A7 without free operations there is no explorer', async () => {
  expect((await rini.raw('/graphql/explorer')).status).toBe(404)
})

const built = operationManifests().filter((file) => existsSync(file))
test('Q-A7 every operation of every portal is in the schema, under its own hash, with the type of each record', () => {
  for (const file of [...built, join(folder, 'manifest.json')]) {
    for (const [key, operation] of Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)) {
      const document = parse(operation)
      expect(createHash('sha256').update(operation).digest('hex'), operation).toBe(key.replace('sha256:', ''))
      expect(
        validate(here.application.graphql.schema, document).map(({ message }) => message),
        operation,
      ).toEqual([])
      visit(document, {
        Field: ({ name, selectionSet }) => {
          if (selectionSet === undefined) return
          const own = selectionSet.selections.some((s) => s.kind === Kind.FIELD && s.name.value === '__typename')
          expect(own, `${file}: ${name.value} in ${operation}`).toBe(true)
        },
      })
    }
  }
})
