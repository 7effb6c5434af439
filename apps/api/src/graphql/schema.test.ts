import { readFileSync } from 'node:fs'
import { commands } from '@dampingi/domain'
import { getNamedType, isEnumType, isInputObjectType, isInterfaceType, isObjectType, isUnionType } from 'graphql'
import { expect, test } from 'vitest'
import { printedDocs } from '../command-line/print-docs.ts'
import { buildSchema } from './schema.ts'

const schema = buildSchema()
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {})

test('Q-A8 the documents made from the code are those that are committed', async () => {
  for (const [path, text] of Object.entries(await printedDocs())) {
    const kept = readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8')
    expect(kept === text, `${path} is stale: run node apps/api/dist/main.js print-docs`).toBe(true)
  }
})

test('Q-A8 every type, field, argument and code says what it is', () => {
  const silent: string[] = []
  const hear = (name: string, { description }: { description?: string | null }) => {
    if (!description?.trim()) silent.push(name)
  }
  for (const type of types) {
    if (!['String', 'Int', 'Boolean', 'ID', 'Float'].includes(type.name)) hear(type.name, type)
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      hear(`${type.name}.${field.name}`, field)
      if ('args' in field)
        for (const argument of field.args) hear(`${type.name}.${field.name}(${argument.name})`, argument)
    }
  }
  expect(silent).toEqual([])
  expect(types.filter(isEnumType).length).toBeGreaterThan(10)
})

test('every command of the domain has its mutation, and every mutation its command', () => {
  expect(mutations.map(({ name }) => name).sort()).toEqual([...Object.keys(commands), 'syncCommands'].sort())
})

test('Q-A4 every mutation answers with a union that holds the refusal', () => {
  for (const { name, type } of mutations) {
    const union = getNamedType(type)
    expect(isUnionType(union) && union.getTypes().map((member) => member.name), name).toContain('Refused')
  }
  expect(schema.getType('Refused')).toMatchObject({})
  expect(schema.getImplementations(schema.getType('Problem') as never).objects.map(({ name }) => name)).toEqual([
    'Refused',
  ])
})

test.each([
  'viewer',
  'cooperatives',
  'cooperative',
  'visits',
  'proposals',
  'foodOutlets',
  'appraisals',
  'regions',
  'node',
  'nodes',
])('the query %s is there', (name) => expect(schema.getQueryType()?.getFields()).toHaveProperty(name))
