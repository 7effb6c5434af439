import { expect, test } from 'vitest'
import { cooperativesOf, visit } from '../testing/inputs.ts'
import { stage } from '../testing/stage.ts'

const here = await stage()
const rini = await here.as('ba01')
const sari = await here.as('ba02')
const [first = ''] = await cooperativesOf(here, 'ba01')
const read =
  'query ($id: ID!) { node(id: $id) { __typename ... on Visit { state visitedOn findings clockSuspect cooperative { id } } } }'

test('a visit that was made stands in the list of its BA and of the PMO', async () => {
  const input = visit(first)
  expect(await rini.give('recordVisit', input)).toMatchObject({ __typename: 'VisitAccepted' })
  for (const person of [rini, await here.as('pmo1')]) {
    expect((await person.data(read, { id: input.visitId })).node).toMatchObject({
      state: 'COMPLETED',
      cooperative: { id: first },
    })
  }
})

test('a neighbour cannot tell that the visit exists', async () => {
  const input = visit(first)
  await rini.give('recordVisit', input)
  expect((await sari.data(read, { id: input.visitId })).node).toBeNull()
  expect(
    (await sari.data('query ($id: ID!) { visits(filter: { cooperativeId: $id }) { totalCount } }', { id: first }))
      .visits.totalCount,
  ).toBe(0)
  const answer = await sari.give('correctVisit', { visitId: input.visitId, notes: input.notes })
  expect(answer).toMatchObject({ code: 'NOT_FOUND', findings: [] })
})
