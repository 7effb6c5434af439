import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { pages } from '../../testing/pages.ts'
import { stage } from '../../testing/stage.ts'

const here = await stage()
const pmo = await here.as('pmo1')
const { reader } = here.application.graphql.mechanisms

test.each([
  '{ viewer { name organisation { name } } }',
  '{ cooperatives(first: 20) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { name village { name parent { name } } visits(first: 3) { totalCount edges { node { findings assistant { name } } } } } } } }',
  '{ a: proposals(first: 10) { edges { node { state cooperative { name visits(first: 2) { edges { node { id } } } } appraisal { state } deliberations { edges { node { place } } } } } } b: visits { totalCount } funnel { life state count } programme { name } regions { totalCount } }',
])('a query operation is one statement, however deep: %s', async (query) => {
  const before = reader.statements
  const { errors } = await pmo.ask(query)
  expect(errors).toBeUndefined()
  expect(reader.statements - before).toBe(1)
})

test.each<[string, string, string]>([
  ['cooperatives', '', 'cooperative'],
  ['cooperatives', ', orderBy: NAME', 'cooperative'],
  ['visits', '', 'visit'],
  ['proposals', '', 'proposal'],
  ['appraisals', '', 'appraisal'],
  ['foodOutlets', '', 'food_outlet'],
  ['regions', '', 'region'],
])('Q-A3 the pages of %s%s joined are the whole list, each row once', async (list, args, table) => {
  const all = (await here.rows<{ id: string }>(`select id from ${table}`)).map(({ id }) => id).sort()
  for (const size of all.length > 500 ? [97] : [7, 100]) {
    const ids = await pages(pmo, { list, args }, size)
    expect(ids.toSorted(), `${list} by ${size}`).toEqual(all)
  }
})

test('Q-A3 orders with ties and with nothing in the key are told by id', async () => {
  const orders = (await pmo.data('{ __type(name: "CooperativeOrder") { enumValues { name } } }')).__type.enumValues as {
    name: string
  }[]
  expect(orders.length).toBeGreaterThan(1)
  for (const { name } of orders)
    expect(new Set(await pages(pmo, { list: 'cooperatives', args: `, orderBy: ${name}` }, 60)).size, name).toBe(331)
})

const base64 = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64')
const id = v7()
test.each([
  '',
  'x',
  '%%%',
  'null',
  base64('null'),
  base64([]),
  base64(['x']),
  base64([id]),
  base64({ 0: 'x', 1: id }),
  base64(['a', 'not an id']),
  base64([1, id]),
  base64([null, id]),
  base64(['a', id, 'more']),
  base64(['a\u0000', id]),
  base64(["a'; drop table visit", "x' or '1'='1"]),
  `${base64(['a', id]).slice(0, 8)}`,
])('Q-A3 the forged cursor %j is a typed error', async (after) => {
  for (const list of ['cooperatives', 'visits', 'proposals', 'foodOutlets', 'appraisals', 'regions']) {
    const { errors } = await pmo.ask(`query ($after: String) { ${list}(after: $after) { edges { cursor } } }`, {
      after,
    })
    expect(errors?.[0]?.extensions.code, list).toBe('BAD_CURSOR')
  }
})

test('Q-A3 a cursor of another list, with a day that is none, is a typed error or a place', async () => {
  for (const day of ['2026-02-30', '9999-99-99', '0000-00-00', '2026-11-24']) {
    const { errors } = await pmo.ask('query ($after: String) { visits(after: $after) { edges { cursor } } }', {
      after: base64([day, id]),
    })
    expect(errors?.[0]?.extensions.code ?? 'BAD_CURSOR', day).toBe('BAD_CURSOR')
    const at = base64([`${day} 99:99:99+00`, id])
    expect(
      (await pmo.ask('query ($after: String) { proposals(after: $after) { edges { cursor } } }', { after: at }))
        .errors?.[0]?.extensions.code,
    ).toBe('BAD_CURSOR')
  }
  expect(here.unforeseen).toEqual([])
})

test('Q-A3 every page size from 1 to 100 is given', async () => {
  for (const size of [1, 2, 50, 99, 100]) {
    const { cooperatives } = await pmo.data(`{ cooperatives(first: ${size}) { edges { node { id } } } }`)
    expect(cooperatives.edges).toHaveLength(size)
  }
})
