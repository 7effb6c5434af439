import { type OperationDefinitionNode, parse } from 'graphql'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { stage } from '../testing/stage.ts'
import { Allowance } from './allowance.ts'
import { costOf } from './cost.ts'
import { limits } from './limits.ts'

const here = await stage()
const rini = await here.as('ba01')
/** The same API, where a session may ask for 450 rows a minute. */
const meter = await stage({ allowance: 450 })
const paying = await meter.as('ba01')
interface Answered {
  errors?: { message: string; extensions: { code: string } }[]
  extensions?: { cost: { left: number } }
}
const many = (count: number, make: (i: number) => string) => Array.from({ length: count }, (_, i) => make(i)).join(' ')
const aliased = (count: number) => `{ viewer { ${many(count, (i) => `a${i}: name`)} } }`

/** A chain of records as deep as asked: visit, its co-operative, its visits, … end in a name. */
const deep = (depth: number) => {
  let inner = 'name'
  for (let at = depth - 1; at > 1; at -= 1) inner = `parent { ${inner} }`
  return `{ regions(first: 1) { edges { node { ${inner} } } } }`
}
const deepOf = (depth: number) => deep(depth - 2)
const batch = (count: number) => `{ viewer { ${many(count, () => 'name @include(if: true)')} } }`
const spread = (count: number) => `{ viewer { ${many(count, () => '...F')} } } fragment F on Person { name }`
const root = (count: number) => `{ ${many(count, (i) => `a${i}: __typename`)} }`
const tokens = (count: number) =>
  `{ proposals(filter: { states: [${many(count - 16, () => 'DRAFT')}] }) { totalCount } }`

const tooCostly = expect.objectContaining({ code: 'TOO_COSTLY' })

/** A text of so many bytes, none of them more than a letter of one argument. */
const written = (bytes: number) => {
  const around = '{ cooperatives(filter: { search: "" }) { totalCount } }'
  return around.replace('""', `"${'a'.repeat(bytes - around.length)}"`)
}

const outcome = async (query: string, variables = {}) => {
  const [error] = (await rini.ask(query, variables)).errors ?? []
  return error?.extensions.code ?? 'answered'
}

test.each<[string, number, (count: number) => string, string]>([
  ['bytes of text', limits.text, written, 'TOO_COSTLY'],
  ['depth', limits.depth, deepOf, 'TOO_COSTLY'],
  ['aliases', limits.aliases, aliased, 'TOO_COSTLY'],
  ['root fields', limits.rootFields, root, 'TOO_COSTLY'],
  ['directives', limits.directives, batch, 'TOO_COSTLY'],
  ['fragments', limits.fragments, spread, 'TOO_COSTLY'],
  ['tokens', limits.tokens, tokens, 'GRAPHQL_PARSE_FAILED'],
])('Q-A6 %s: %i are answered, one more is refused', async (_what, most, make, code) => {
  expect(await outcome(make(most))).toBe('answered')
  expect(await outcome(make(most + 1))).toBe(code)
})

test('Q-A6 brackets: what lies deeper than any operation is refused before somebody walks it, what is in a text counts for nothing', async () => {
  const nested = (depth: number) => `{ node(id: ${'['.repeat(depth - 2)}"x"${']'.repeat(depth - 2)}) { id } }`
  expect(await outcome(nested(limits.brackets))).toBe('GRAPHQL_VALIDATION_FAILED')
  expect(await outcome(nested(limits.brackets + 1))).toBe('TOO_COSTLY')
  expect(await outcome(nested(900))).toBe('TOO_COSTLY')
  expect(await outcome('{ node(id: '.concat('['.repeat(1_900)))).toBe('TOO_COSTLY')
  expect(await outcome(`{ cooperatives(filter: { search: "${'['.repeat(100)}" }) { totalCount } }`)).toBe('answered')
})

test('Q-A6 cost: ten thousand rows are answered, one more is refused, however it is asked', async () => {
  // 1 root + 100 co-operatives + 100 × 98 visits + the regions.
  const paged = (regions: number) =>
    `{ cooperatives(first: 100) { edges { node { visits(first: 98) { edges { node { id } } } } } } regions(first: ${regions}) { edges { node { id } } } }`
  expect(await outcome(paged(99))).toBe('answered')
  expect(await outcome(paged(100))).toBe('TOO_COSTLY')
  const byVariable = (how: string) =>
    `query ($n: Int! ${how}) { cooperatives(first: $n) { edges { node { visits(first: $n) { edges { node { id } } } } } } }`
  expect(await outcome(byVariable(''), { n: 99 })).toBe('answered')
  expect(await outcome(byVariable(''), { n: 100 })).toBe('TOO_COSTLY')
  expect(await outcome(byVariable('= 100'))).toBe('TOO_COSTLY')
  const hidden =
    '{ cooperatives(first: 100) { ...E } } fragment E on CooperativeConnection { edges { node { visits(first: 100) { ...V } } } } fragment V on VisitConnection { edges { node { id } } }'
  expect(await outcome(hidden)).toBe('TOO_COSTLY')
})

test('Q-A6 a record inside a row is a row, what wraps it is none, and a fragment spread twice is read once', async () => {
  const cost = async (query: string) => {
    const { extensions } = (await paying.ask(query)) as { extensions?: { cost: { asked: number } } }
    return extensions?.cost.asked
  }
  expect(await cost('{ viewer { name } }')).toBe(2)
  expect(await cost('{ cooperatives { totalCount } }')).toBe(2)
  expect(await cost('{ cooperatives { edges { node { village { id } } } pageInfo { endCursor } } }')).toBe(41)
  const twice = 'fragment F on Query { viewer { name } }'
  // What is kept inside a record comes with it: its content, loan and lines are no rows.
  expect(
    await cost('{ proposals(first: 5) { edges { node { content { loan { tenorMonths } budgetLines { name } } } } } }'),
  ).toBe(6)
  expect(await cost('{ node(id: "x") { ... on Visit { cooperative { village { id } } } } }')).toBe(4)
  expect(await cost(`{ ...F ...F } ${twice}`)).toBe(2)
  const doubling = many(24, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)
  expect(await cost(`{ ...F0 ...F0 } ${doubling} fragment F24 on Query { viewer { name } }`)).toBe(2)
})

test('Q-A6 what is asked for by a list counts for each item: ids that the operation has itself, and commands of a batch', async () => {
  const cost = (query: string, variables = {}) => {
    const document = parse(query)
    const operation = document.definitions[0] as OperationDefinitionNode
    return costOf({ schema: here.schema, document, operation }, variables, Number.POSITIVE_INFINITY)
  }
  const wanted = 'nodes(ids: $ids) { ... on Cooperative { visits(first: 50) { edges { node { id } } } } }'
  expect(cost(`query ($ids: [ID!]! = ["a", "b", "c"]) { ${wanted} }`)).toBe(1 + 3 + 150)
  expect(cost(`query ($ids: [ID!]! = ["a"]) { ${wanted} }`, { ids: ['a', 'b'] })).toBe(1 + 2 + 100)
  const batch = `mutation ($commands: [SyncCommandInput!]!) { syncCommands(commands: $commands) {
    ... on VisitAccepted { visit { cooperative { id } } } } }`
  expect(cost(batch, { commands: Array.from({ length: 100 }, () => ({})) })).toBe(1 + 300)
})

test('Q-A6 counting is never the expense: fragments that multiply are looked into once', () => {
  const doubling = many(40, (i) => `fragment F${i} on Organisation { ...F${i + 1} ...F${i + 1} }`)
  const document = parse(`{ organisations { ...F0 } } ${doubling} fragment F40 on Organisation { id }`)
  const operation = document.definitions[0] as OperationDefinitionNode
  expect(costOf({ schema: here.schema, document, operation }, {}, limits.cost)).toBe(2)
})

test('Q-A6 an operation that costs more than a whole minute is refused for good, since no wait is long enough', () => {
  const allowance = new Allowance(100)
  for (const asked of [101, Number.POSITIVE_INFINITY])
    expect(() => allowance.take('session', asked, 0)).toThrow(expect.objectContaining({ extensions: tooCostly }))
  expect(allowance.take('session', 100, 0)).toEqual({ asked: 100, left: 0 })
})

test('Q-A6 a subscription costs like a query: more rows than allowed are refused, and each event is paid for', async () => {
  const heavy =
    'subscription { timeline { cooperative { visits(first: 100) { edges { node { cooperative { visits(first: 100) { edges { node { id } } } } } } } } } }'
  const refused = await rini.follow(heavy)
  await refused.over()
  expect(refused.received).toMatchObject([{ errors: [{ extensions: { code: 'TOO_COSTLY' } }] }])
  meter.clock.set('2026-11-24T05:00:00.000Z')
  const wulan = await meter.as('ba04')
  const { cooperatives } = await wulan.data(
    '{ cooperatives(first: 1) { edges { node { timeline(first: 100) { edges { node { id } } } } } } }',
  )
  const after = cooperatives.edges[0].node.timeline.edges.at(-1).node.id
  const events = await wulan.follow(
    'subscription ($after: ID) { timeline(after: $after) { id cooperative { visits(first: 47) { edges { node { id } } } } } }',
    { after },
  )
  expect(await events.over()).toBe(true)
  // Of 450 rows 102 went for the list, and each event is 50: its root, itself, its co-operative and 47 visits.
  expect(events.received.map(({ errors }) => errors?.[0]?.extensions.code ?? 'told')).toEqual([
    ...Array.from({ length: 6 }, () => 'told'),
    'TOO_MANY_REQUESTS',
  ])
})

test('Q-A6 a session may ask for so many rows a minute; then it is told how long to wait, and another session is not', async () => {
  const ask = (person = paying) =>
    person.post('/graphql', { query: '{ cooperatives(first: 100) { totalCount edges { node { id } } } }' })
  meter.clock.set('2026-11-24T04:00:00.000Z')
  const answers: Response[] = []
  while (answers.length < 6) answers.push(await ask())
  const bodies = await Promise.all(answers.map((answer) => answer.json() as Promise<Answered>))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 429, 429])
  expect(bodies.map(({ extensions }) => extensions?.cost.left)).toEqual([349, 248, 147, 46, undefined, undefined])
  expect(bodies[4]?.errors?.[0]).toMatchObject({
    extensions: { code: 'TOO_MANY_REQUESTS' },
    message: expect.stringMatching(/dalam 8 detik.*in 8 seconds/),
  })
  expect(answers[4]?.headers.get('retry-after')).toBe('8')
  expect((await ask(await meter.signIn('ba02'))).status).toBe(200)
  meter.clock.set('2026-11-24T04:00:08.000Z')
  expect((await ask()).status).toBe(200)
})

test('Q-A6 root fields inside a fragment count as root fields', async () => {
  expect(await outcome(`{ ...F } fragment F on Query { ${many(21, (i) => `a${i}: __typename`)} }`)).toBe('TOO_COSTLY')
})

test('Q-A6 a body of one megabyte is read, one byte more is not', async () => {
  const body = (bytes: number) => {
    const start = '{"query":"{ __typename }","x":"'
    return `${start}${'a'.repeat(bytes - start.length - 2)}"}`
  }
  const status = async (bytes: number) => (await rini.raw('/graphql', { method: 'POST', body: body(bytes) })).status
  expect([await status(1_000_000), await status(1_000_001)]).toEqual([200, 413])
})

test('Q-A6 text beyond what a field keeps is refused in words, with its place', async () => {
  const planned = (await rini.data('{ cooperatives(first: 1) { edges { node { id } } } }')).cooperatives.edges[0].node
    .id
  const outlet = (characters: number) =>
    rini.give('startFoodOutlet', {
      foodOutletId: v7(),
      cooperativeId: planned,
      address: 'a'.repeat(characters),
      operatorName: 'Contoh',
    })
  expect(await outlet(4_001)).toMatchObject({ code: 'INPUT_INVALID', path: ['address'] })
  expect((await outlet(4_000)).findings?.[0]?.why ?? '').not.toContain('4000 huruf')
})

test('Q-A6 a query takes no longer text and no longer list than a command', async () => {
  const search = 'query ($search: String) { cooperatives(filter: { search: $search }) { totalCount } }'
  expect(await outcome(search, { search: 'a'.repeat(4_000) })).toBe('answered')
  expect((await rini.ask(search, { search: 'a'.repeat(4_001) })).errors).toMatchObject([
    { message: 'This text has 4001 characters, at most 4000. (search)', extensions: { code: 'BAD_USER_INPUT' } },
  ])
  const states = 'query ($states: [ProposalState!]) { proposals(filter: { states: $states }) { totalCount } }'
  const drafts = (count: number) => ({ states: Array.from({ length: count }, () => 'DRAFT') })
  expect([await outcome(states, drafts(200)), await outcome(states, drafts(201))]).toEqual([
    'answered',
    'BAD_USER_INPUT',
  ])
})

test('Q-A6 a hundred ids are looked up, and the hundred and first is refused', async () => {
  const ids = (count: number) => ({ ids: Array.from({ length: count }, () => v7()) })
  const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }'
  expect((await rini.data(query, ids(100))).nodes).toEqual(Array.from({ length: 100 }, () => null))
  expect(await outcome(query, ids(101))).toBe('BAD_USER_INPUT')
})
