import { InMemoryCache } from '@apollo/client'
import { buildSchema, isObjectType, parse } from 'graphql'
import { expect, test } from 'vitest'
import text from '../../../../apps/api/schema.graphql?raw'
import { partPolicies, partsOfRecords } from './parts-of-records.ts'

const schema = buildSchema(text)

test('every type that has an id and is no record of its own is told to the cache', () => {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType)
  const parts = types.filter((type) => 'id' in type.getFields() && type.getInterfaces().length === 0)
  // There is one programme, so its id is as good as a record's.
  expect(
    parts
      .map(({ name }) => name)
      .filter((name) => name !== 'Programme')
      .sort(),
  ).toEqual([...partsOfRecords])
})

test('two versions keep their own line of the same id', () => {
  const cache = new InMemoryCache({ typePolicies: partPolicies })
  const query = parse('{ versions { id content { budgetLines { id name } } } }')
  const version = (id: string, name: string) => ({
    __typename: 'ProposalVersion',
    id,
    content: { __typename: 'ProposalContent', budgetLines: [{ __typename: 'BudgetLine', id: 'rice', name }] },
  })
  const data = { versions: [version('1', 'Beras'), version('2', 'Beras premium')] }
  cache.writeQuery({ query, data })
  expect(cache.readQuery({ query })).toEqual(data)
})
