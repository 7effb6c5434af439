import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { stage } from '../testing/stage.ts'
import { limits } from './limits.ts'

const here = await stage()
const rini = await here.as('ba01')
const many = (count: number, make: (i: number) => string) => Array.from({ length: count }, (_, i) => make(i)).join(' ')
const aliased = (count: number) => `{ viewer { ${many(count, (i) => `a${i}: name`)} } }`

/** A chain of records as deep as asked: visit, its co-operative, its visits, … end in a name. */
const deep = (depth: number) => {
  let inner = 'name'
  for (let at = depth - 1; at > 1; at -= 1) inner = `parent { ${inner} }`
  return `{ regions(first: 1) { edges { node { ${inner} } } } }`
}
const deepOf = (depth: number) => deep(depth - 2)
const paged = (first: number, fields: number) =>
  `{ cooperatives(first: ${first}) { edges { node { ${many(fields, (i) => (i === 0 ? 'id' : 'name'))} } } } }`
const batch = (count: number) => `{ viewer { ${many(count, () => 'name @include(if: true)')} } }`
const spread = (count: number) => `{ viewer { ${many(count, () => '...F')} } } fragment F on Person { name }`
const root = (count: number) => `{ ${many(count, (i) => `a${i}: __typename`)} }`
const tokens = (count: number) =>
  `{ proposals(filter: { states: [${many(count - 16, () => 'DRAFT')}] }) { totalCount } }`

const outcome = async (query: string, variables = {}) => {
  const [error] = (await rini.ask(query, variables)).errors ?? []
  return error?.extensions.code ?? 'answered'
}

test.each<[string, number, (count: number) => string, string]>([
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

test('Q-A6 cost: ten thousand rows and fields are answered, one more is refused, however it is asked', async () => {
  // 1 list + 100 edges + 100 nodes + 100 × 98 fields = 10,001.
  expect(await outcome(paged(100, 97))).toBe('answered')
  expect(await outcome(paged(100, 98))).toBe('TOO_COSTLY')
  const byVariable = (how: string) =>
    `query ($n: Int! ${how}) { cooperatives(first: $n) { edges { node { visits(first: $n) { edges { node { id } } } } } } }`
  expect(await outcome(byVariable(''), { n: 57 })).toBe('answered')
  expect(await outcome(byVariable(''), { n: 58 })).toBe('TOO_COSTLY')
  expect(await outcome(byVariable('= 58'))).toBe('TOO_COSTLY')
  const hidden =
    '{ cooperatives(first: 100) { ...E } } fragment E on CooperativeConnection { edges { node { visits { ...V } } } } fragment V on VisitConnection { edges { node { id findings state mode visitedOn } } }'
  expect(await outcome(hidden)).toBe('TOO_COSTLY')
})

test('Q-A6 fragments that double thirty times are refused at once', async () => {
  const doubling = many(24, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)
  const began = performance.now()
  expect(await outcome(`{ ...F0 ...F0 } ${doubling} fragment F24 on Query { __typename }`)).not.toBe('answered')
  expect(performance.now() - began).toBeLessThan(5_000)
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

test('Q-A6 a hundred ids are looked up, and the hundred and first is refused', async () => {
  const ids = (count: number) => ({ ids: Array.from({ length: count }, () => v7()) })
  const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }'
  expect((await rini.data(query, ids(100))).nodes).toEqual(Array.from({ length: 100 }, () => null))
  expect(await outcome(query, ids(101))).toBe('BAD_USER_INPUT')
})
