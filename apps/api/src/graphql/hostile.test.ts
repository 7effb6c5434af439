import { gzipSync } from 'node:zlib'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { cooperativesOf, visit } from '../testing/inputs.ts'
import type { GraphqlAnswer } from '../testing/person.ts'
import { stage } from '../testing/stage.ts'

const here = await stage()
const rini = await here.as('ba01')
const [first = ''] = await cooperativesOf(here, 'ba01')

/** What no answer may hold: a stack, a path, SQL, the name of a constraint, table or role, or the admission of a fault. */
const telling =
  /node_modules|\.[tj]s:\d|\bat \w+ \(|\/work\/|select .* from|insert into|_foreign|_unique|_check|_pkey|dampingi_|relation "|syntax error at|INTERNAL|Nomor rujukan/

async function harmless(answer: Response, what: string): Promise<void> {
  const text = await answer.text()
  expect(answer.status, `${what}: ${text}`).toBeLessThan(500)
  expect(text, what).not.toMatch(telling)
}

const bodies: unknown[] = [
  null,
  true,
  0,
  '',
  'query',
  [],
  [[]],
  {},
  { query: null },
  { query: 1 },
  { query: [] },
  { query: {} },
  { query: '' },
  { query: ' ' },
  { query: '{' },
  { query: '}' },
  { query: '{}' },
  { query: '#' },
  { query: '{ __typename' },
  { query: '{ nothing }' },
  { query: '{ viewer }' },
  { query: '{ viewer { name { x } } }' },
  { query: '{ ...A } fragment A on Query { ...A }' },
  { query: '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }' },
  { query: '{ ...Nothing }' },
  { query: 'fragment A on Query { __typename }' },
  { query: 'query A { __typename } query B { __typename }' },
  { query: 'query A { __typename } query A { __typename }' },
  { query: '{ __typename }', operationName: 'None' },
  { query: '{ __typename }', operationName: 1 },
  { query: '{ __typename }', operationName: {} },
  { query: '{ __typename }', variables: [] },
  { query: '{ __typename }', variables: 'x' },
  { query: '{ __typename }', variables: 1 },
  { query: '{ __typename }', extensions: 'x' },
  { query: '{ __typename }', extensions: [] },
  { query: '{ __typename }', extensions: { persistedQuery: null } },
  { query: '{ __typename }', extensions: { persistedQuery: 'x' } },
  { query: '{ __typename }', extensions: { persistedQuery: { version: 1 } } },
  { query: '{ __typename }', extensions: { persistedQuery: { version: 1, sha256Hash: 1 } } },
  { extensions: { persistedQuery: { version: 1, sha256Hash: 'x'.repeat(64) } } },
  { extensions: { persistedQuery: { version: '1', sha256Hash: null } } },
  { query: 'subscription { timeline { id } }' },
  { query: 'subscription { nothing }' },
  { query: 'mutation { nothing }' },
  { query: 'mutation { recordVisit }' },
  { query: 'mutation { recordVisit(input: null) { __typename } }' },
  { query: 'mutation { recordVisit(input: {}) { __typename } }' },
  { query: 'mutation { syncCommands(commands: []) { __typename } }' },
  { query: 'mutation { syncCommands(commands: [{}]) { __typename } }' },
  { query: 'mutation { syncCommands(commands: [null]) { __typename } }' },
  { query: '{ viewer { name @include } }' },
  { query: '{ viewer { name @include(if: "x") } }' },
  { query: '{ viewer @skip(if: true) { name } }' },
  { query: '{ viewer { name @nothing } }' },
  { query: '{ __typename @skip(if: true) }' },
  { query: '{ viewer { name @skip(if: true) } }' },
  { query: 'query ($x: Boolean!) { viewer { name @include(if: $x) } }' },
  { query: 'query ($x: Nothing) { __typename }' },
  { query: 'query ($x: Int, $x: Int) { __typename }' },
  { query: 'query ($x: ID!) { node(id: $x) { id } }' },
  { query: '{ a: viewer { name } a: latestEvent { id } }' },
  { query: '{ cooperatives { edges { node { id } } edges { node { name } } } }' },
  { query: '{ cooperatives { a: edges { node { id } } b: edges { node { name } } } }' },
  { query: '{ cooperatives { edges { a: node { id } b: node { name } } } }' },
  { query: '{ node(id: "x") { ... on Query { viewer { id } } } }' },
  { query: '{ node(id: "x") { ... on Visit { findings } ... on Nothing { id } } }' },
  {
    query:
      '{ __schema { types { name fields { name type { name ofType { name ofType { name } } } } } } viewer { name } }',
  },
  { query: '{ __type(name: "Nothing") { name } }' },
  { query: `{ ${'a'.repeat(30_000)} }` },
  { query: '{ viewer { "name" } }' },
  { query: '\u0000' },
  { query: '{ viewer { name } } \ud800' },
  { query: '{ x: __typename, y: __typename }' },
  { query: '{ __proto__ }' },
  { query: '{ constructor { name } }' },
  { query: '{ viewer { toString } }' },
  { query: '{ __typename }', __proto__: { admin: true } },
  { query: '{ __typename }', variables: { __proto__: { x: 1 }, constructor: 1 } },
  { query: 'query ($__proto__: Int) { __typename }', variables: { x: 1 } },
]

test.each(bodies.map((body, i) => [i, JSON.stringify(body)?.slice(0, 70), body] as const))(
  'Q-A4 body %i, %s, is answered and tells nothing',
  async (_i, what, body) => {
    for (const path of ['/graphql', '/graphql/stream']) await harmless(await rini.post(path, body), `${path} ${what}`)
    await harmless(await here.nobody().post('/graphql', body), `nobody ${what}`)
  },
)

const two = (other: string) => `subscription S { timeline { id } } ${other}`
const followed: [string, Record<string, unknown>, string][] = [
  [
    'a query named beside the subscription',
    { query: two('query O { viewer { id } }'), operationName: 'O' },
    'BAD_REQUEST',
  ],
  [
    'the schema named beside it',
    { query: two('query O { __schema { types { name } } }'), operationName: 'O' },
    'BAD_REQUEST',
  ],
  [
    'a mutation named beside it',
    { query: two('mutation O { syncCommands(commands: []) { __typename } }'), operationName: 'O' },
    'BAD_REQUEST',
  ],
  ['an operation that is not there', { query: two(''), operationName: 'Nothing' }, 'BAD_REQUEST'],
  ['a query', { query: '{ viewer { id } }' }, 'BAD_REQUEST'],
  ['no subscription at all', { query: 'fragment A on Query { __typename }' }, 'BAD_USER_INPUT'],
  ['a root that is skipped', { query: 'subscription { timeline @skip(if: true) { id } }' }, 'BAD_REQUEST'],
  [
    'a root that is skipped in a fragment',
    { query: 'subscription { ...F } fragment F on Subscription { ... @skip(if: true) { timeline { id } } }' },
    'BAD_REQUEST',
  ],
  ['text that does not parse', { query: '{' }, 'BAD_USER_INPUT'],
  ['a field that is not there', { query: 'subscription { nothing }' }, 'BAD_USER_INPUT'],
  ['two roots', { query: 'subscription { a: timeline { id } b: timeline { id } }' }, 'BAD_USER_INPUT'],
  [
    'an id with a null byte',
    { query: 'subscription ($a: ID) { timeline(after: $a) { id } }', variables: { a: '\0' } },
    'UNSAFE_TEXT',
  ],
  ['what is nearly an id', { query: `subscription { timeline(after: "${'-'.repeat(36)}") { id } }` }, 'NOT_FOUND'],
  [
    'an id of a wrong type',
    { query: 'subscription ($a: ID) { timeline(after: $a) { id } }', variables: { a: {} } },
    'BAD_USER_INPUT',
  ],
]
test.each(followed)('Q-A4 %s on the stream is told as what it is, and ends it', async (_what, body, code) => {
  const events = await rini.stream(body)
  expect(await events.over()).toBe(true)
  expect(events.received.map(({ data, errors }) => [data ?? null, errors?.[0]?.extensions.code])).toEqual([
    [null, code],
  ])
  expect(JSON.stringify(events.received)).not.toMatch(telling)
})

test.each([[null], [[]], ['x'], [1], [true]])(
  'Q-A4 the body %j on the stream is no operation, and nobody waits for another',
  async (body) => {
    const answer = await rini.post('/graphql/stream', body, { accept: 'text/event-stream' })
    expect([answer.status, await answer.json()]).toMatchObject([
      400,
      { errors: [{ extensions: { code: 'BAD_REQUEST' } }] },
    ])
  },
)

const nested = (depth: number, open: string, close: string) => `${open.repeat(depth)}1${close.repeat(depth)}`
test.each([
  ['lists', '[', ']'],
  ['objects', '{"a":', '}'],
])('Q-A4 variables that are %s in one another are refused before they are walked', async (_what, open, close) => {
  for (const depth of [40, 4_000, 100_000]) {
    const body = `{"query":"{ __typename }","variables":{"x":${nested(depth, open, close)}}}`
    const answer = await rini.raw('/graphql', { method: 'POST', body })
    expect([answer.status, ((await answer.json()) as GraphqlAnswer).errors?.[0]?.extensions.code]).toEqual([
      400,
      'TOO_COSTLY',
    ])
  }
})

const texts = [
  '',
  ' ',
  "'",
  "''; drop table visit; --",
  '"',
  '\\',
  '%',
  '_',
  '$1',
  '#{x}',
  '{{x}}',
  '<script>',
  '\u0000',
  '\ud800',
  '\udfff',
  '\u202e',
  '🙂',
  'é',
  'é',
  'ﷺ',
  '١٢٣',
  '0x1',
  '1e3',
  'null',
  'undefined',
  'NaN',
  '-1',
  '../../etc/passwd',
  '\r\n',
  'a'.repeat(5_000),
  v7(),
  v7().toUpperCase(),
  '00000000-0000-0000-0000-000000000000',
  '[]',
  '{"a":1}',
  'W10=',
  'bnVsbA==',
  'WyIiXQ==',
]
const asked: [string, string][] = [
  ['node', 'query ($x: ID!) { node(id: $x) { id } }'],
  ['nodes', 'query ($x: ID!) { nodes(ids: [$x]) { id } }'],
  ['cooperative', 'query ($x: ID!) { cooperative(id: $x) { name } }'],
  ['search', 'query ($x: String!) { cooperatives(filter: { search: $x }) { totalCount edges { node { name } } } }'],
  ['outlet search', 'query ($x: String!) { foodOutlets(filter: { search: $x }) { edges { node { id } } } }'],
  [
    'district',
    'query ($x: ID!) { cooperatives(filter: { districtId: $x }) { totalCount } foodOutlets(filter: { districtId: $x }) { totalCount } }',
  ],
  [
    'assistant',
    'query ($x: ID!) { visits(filter: { assistantId: $x, cooperativeId: $x }) { totalCount } proposals(filter: { cooperativeId: $x }) { totalCount } }',
  ],
  ...['cooperatives', 'visits', 'proposals', 'appraisals', 'foodOutlets', 'regions'].map((list): [string, string] => [
    `cursor of ${list}`,
    `query ($x: String!) { ${list}(after: $x) { edges { cursor } } }`,
  ]),
]

test.each(asked)('Q-A4 hostile text as %s is an answer, never a fault', async (_what, query) => {
  for (const x of texts)
    await harmless(await rini.post('/graphql', { query, variables: { x } }), JSON.stringify(x).slice(0, 60))
})

test('Q-A4 hostile text in every place of a visit is kept as text, or refused in words', async () => {
  for (const text of texts) {
    const input = visit(first)
    const notes = {
      ...input.notes,
      findings: text,
      actionsAgreed: [{ who: 'CHAIR', what: text, dueOn: '2026-12-01' }],
      obstacles: [{ category: 'OTHER', note: text }],
    }
    const whole = {
      ...input,
      notes,
      command: { key: v7(), madeAt: here.clock.now(), onBehalfOf: { party: 'BOARD', name: text, evidence: text } },
    }
    const query =
      'mutation ($input: RecordVisitInput!) { recordVisit(input: $input) { __typename ... on VisitAccepted { visit { findings } } ... on Refused { code } } }'
    const answer = await rini.post('/graphql', { query, variables: { input: whole } })
    await harmless(answer.clone(), JSON.stringify(text).slice(0, 60))
    const kept = ((await answer.json()) as { data?: { recordVisit?: { visit?: { findings: string } } } }).data
      ?.recordVisit?.visit?.findings
    if (kept !== undefined) expect(kept).toBe(text.normalize('NFC'))
  }
})

const ids = ['visitId', 'cooperativeId']
test.each(ids)('Q-A4 hostile text as the %s of a command is an answer, never a fault', async (field) => {
  const query =
    'mutation ($input: RecordVisitInput!) { recordVisit(input: $input) { __typename ... on Refused { code } } }'
  for (const text of texts) {
    const input = { ...visit(first), [field]: text, command: { key: v7(), madeAt: here.clock.now() } }
    await harmless(await rini.post('/graphql', { query, variables: { input } }), JSON.stringify(text).slice(0, 60))
  }
})

const numbers = [0, 101, -1, 1e9, 2_147_483_647, -2_147_483_648, 2_147_483_648, 1.5, '20', null, true, [], {}]
test.each(['cooperatives', 'visits', 'regions'])(
  'Q-A3 "first" of %s outside 1 to 100 is refused in words',
  async (list) => {
    const query = `query ($first: Int!) { ${list}(first: $first) { edges { cursor } } }`
    for (const first of numbers) {
      const { data, errors } = await rini.ask(query, { first })
      expect(data ?? null, String(first)).toBeNull()
      expect(['BAD_USER_INPUT', 'TOO_COSTLY'], String(first)).toContain(errors?.[0]?.extensions.code)
    }
    for (const first of [0, 101, -1])
      expect((await rini.ask(`{ ${list}(first: ${first}) { edges { cursor } } }`)).errors?.[0]?.extensions.code).toBe(
        'BAD_USER_INPUT',
      )
  },
)

test('Q-A4 bytes that are no JSON, wrong lengths and packed bodies are refused', async () => {
  const bomb = gzipSync(Buffer.alloc(5_000_000, 'a'))
  const requests: RequestInit[] = [
    { body: '{' },
    { body: '{"query":"{ __typename }"' },
    { body: '' },
    { body: '{"query":"\\ud800"}' },
    { body: Buffer.from([0xff, 0xfe, 0x00]) },
    { body: Buffer.from([0xc0, 0x80]) },
    { body: bomb, headers: { 'content-encoding': 'gzip' } },
    { body: '{"a":'.repeat(20_000) },
    { body: '['.repeat(100_000) },
    { body: `{"query":"{ __typename }","query":"{ viewer { name } }"}` },
    { body: '{"__proto__":{"x":1},"query":"{ __typename }"}' },
    { body: '{"constructor":{"prototype":{"x":1}}}' },
    { body: '{}', headers: { 'content-type': 'application/json; charset=utf-16' } },
  ]
  for (const request of requests)
    for (const path of ['/graphql', '/graphql/stream', '/api/auth/sign-in/username'])
      await harmless(await rini.raw(path, { method: 'POST', ...request }), String(request.body).slice(0, 40))
  expect(({} as { x?: number }).x).toBeUndefined()
})

test('Q-A4 nothing of all this was a fault that nobody foresaw', () => {
  expect(here.unforeseen).toEqual([])
})
