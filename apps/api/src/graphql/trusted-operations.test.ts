import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Kind, parse, validate, visit } from 'graphql'
import { afterAll, expect, test } from 'vitest'
import { operationManifests } from '../server/portals.ts'
import { keepRelease, releasedManifests } from '../server/released-operations.ts'
import type { GraphqlAnswer } from '../testing/person.ts'
import { stage } from '../testing/stage.ts'

const folder = mkdtempSync(join(tmpdir(), 'dampingi-manifest-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const text = 'query Home { viewer { __typename name } }'
const hash = createHash('sha256').update(text).digest('hex')
const statesText =
  'query Some($states: [ProposalState!]) { proposals(filter: { states: $states }) { __typename totalCount } }'
const statesHash = createHash('sha256').update(statesText).digest('hex')
const followText = 'subscription Follow { timeline { __typename id } }'
const flags = Array.from({ length: 7 }, (_, i) => `f${i}`)
const shapesText = `query Shapes(${flags.map((flag) => `$${flag}: Boolean!`).join(', ')}) { viewer { __typename ${flags.map((flag) => `${flag}: name @include(if: $${flag})`).join(' ')} } }`
const texts = [text, statesText, followText, shapesText]
writeFileSync(
  join(folder, 'manifest.json'),
  JSON.stringify(Object.fromEntries(texts.map((t) => [`sha256:${createHash('sha256').update(t).digest('hex')}`, t]))),
)

const formerText = 'query FormerHome { viewer { name } }'
const former = createHash('sha256').update(formerText).digest('hex')
const gone = createHash('sha256').update('query Gone { viewer { shoeSize } }').digest('hex')
writeFileSync(
  join(folder, '0.1.0.json'),
  JSON.stringify({ [former]: formerText, [gone]: 'query Gone { viewer { shoeSize } }' }),
)

const here = await stage({
  free: false,
  manifests: [
    join(folder, 'manifest.json'),
    join(folder, 'not-built.json'),
    join(folder, '0.1.0.json'),
    ...operationManifests(),
    ...releasedManifests(),
  ],
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

test('Q-A7 a portal one release old still finds its operations; what the schema no longer answers is unknown', async () => {
  expect(await (await rini.post('/graphql', trusted(former))).json()).toEqual({
    data: { viewer: { name: 'Rini (contoh)' } },
  })
  expect(await codeOf(await rini.post('/graphql', trusted(gone)))).toBe('UNKNOWN_OPERATION')
})

test('Q-A7 no operation of a release that is kept has been broken since', () => {
  const kept = releasedManifests()
  expect(kept.length).toBeGreaterThan(0)
  for (const file of kept) {
    const operations = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
    for (const [hash, operation] of Object.entries(operations))
      expect(here.application.graphql.trusted.find(hash.replace('sha256:', ''))?.text, `${file}: ${operation}`).toBe(
        operation,
      )
  }
})

test('Q-A7 a release is kept until three newer ones are there', () => {
  const releases = join(folder, 'releases')
  const versions = ['0.9.0', '0.10.0', '0.11.0', '0.12.0']
  for (const version of versions) keepRelease(version, [join(folder, 'manifest.json')], releases)
  expect(releasedManifests(releases).map((file) => basename(file))).toEqual([
    '0.12.0.json',
    '0.11.0.json',
    '0.10.0.json',
  ])
  expect(() => keepRelease('0.13.0', [join(folder, 'not-built.json')], releases)).toThrow('Build the portals first')
})

test('Q-A6 what a portal asks for is counted too, and what its variables hold is checked', async () => {
  const metered = await stage({ free: false, allowance: 5, manifests: [join(folder, 'manifest.json')] })
  const ask = async () => (await metered.as('ba01')).post('/graphql', trusted(hash))
  expect(await (await ask()).json()).toMatchObject({ extensions: { cost: { asked: 2, left: 3 } } })
  expect((await ask()).status).toBe(200)
  const refused = await ask()
  expect([refused.status, refused.headers.get('retry-after'), await codeOf(refused)]).toEqual([
    429,
    '12',
    'TOO_MANY_REQUESTS',
  ])
  for (const variables of ['x', 1, []]) {
    const answer = await rini.post('/graphql', trusted(hash, { variables }))
    expect([answer.status, await codeOf(answer)]).toEqual([400, 'BAD_USER_INPUT'])
  }
})

test('Q-A4 variables of a portal that do not fit are told by the first misfit, with nothing of the schema', async () => {
  const ask = async (variables: object) => {
    const answer = await rini.post('/graphql', trusted(statesHash, { variables }))
    const { errors } = (await answer.json()) as { errors?: { message: string }[] }
    return [answer.status, errors?.map(({ message }) => message)]
  }
  const wrong = Array.from({ length: 100_000 }, () => 'DRAF')
  const told =
    'Variable "$states" got invalid value "DRAF" at "states[0]"; Value "DRAF" does not exist in "ProposalState" enum.'
  expect(await ask({ states: wrong })).toEqual([400, [told]])
  let nested: unknown = 'DRAFT'
  for (let depth = 0; depth < 2_000; depth += 1) nested = [nested]
  expect(await ask({ states: nested })).toEqual([400, [expect.stringMatching(/too many levels/)]])
})

test('Q-A6 a portal’s subscription is followed at the stream alone', async () => {
  const followHash = createHash('sha256').update(followText).digest('hex')
  const answer = await rini.post('/graphql', trusted(followHash))
  expect([answer.status, await codeOf(answer)]).toEqual([400, 'BAD_REQUEST'])
  const events = await rini.stream(trusted(hash))
  expect(await events.over()).toBe(true)
  expect(events.received).toMatchObject([{ errors: [{ extensions: { code: 'BAD_REQUEST' } }] }])
})

test('Q-A6 a client that plays with an operation of ours prepares only so many statements', async () => {
  const shapesHash = createHash('sha256').update(shapesText).digest('hex')
  const prepared = async () => {
    const { rows } = await here.application.pool.query<{ count: number }>(
      `select count(*)::int from pg_prepared_statements where name like 'plan %'`,
    )
    return rows[0]?.count
  }
  const play = async () => {
    for (let shape = 0; shape < 2 ** flags.length; shape += 1) {
      const variables = Object.fromEntries(flags.map((flag, i) => [flag, (shape & (1 << i)) > 0]))
      const { data } = (await (await rini.post('/graphql', trusted(shapesHash, { variables }))).json()) as GraphqlAnswer
      expect(Object.keys(data.viewer)).toEqual(['__typename', ...flags.filter((flag) => variables[flag])])
    }
    return prepared()
  }
  const before = await prepared()
  const after = await play()
  expect(after).toBe((before ?? 0) + 64)
  expect(await play()).toBe(after)
})

test('Q-A1 a portal is answered in the media type that it asks for', async () => {
  const ask = (accept: string) =>
    rini.raw('/graphql', { method: 'POST', headers: { accept }, body: JSON.stringify(trusted(hash)) })
  for (const type of ['application/json', 'application/graphql-response+json'])
    expect((await ask(`${type}, */*;q=0.1`)).headers.get('content-type')).toBe(`${type}; charset=utf-8`)
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
          const asked = (selectionSet?.selections ?? []).map((s) =>
            s.kind === Kind.FIELD ? s.name.value : 'a fragment',
          )
          if (!asked.includes('id') && !asked.includes('a fragment')) return
          expect(asked, `${file}: ${name.value} in ${operation}`).toContain('__typename')
        },
      })
    }
  }
})
