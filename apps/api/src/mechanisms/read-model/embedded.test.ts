import { type GraphQLObjectType, getNamedType, isObjectType } from 'graphql'
import { expect, test } from 'vitest'
import { stage } from '../../testing/stage.ts'

const here = await stage()
const ba = await here.as('ba01')
const query = here.schema.getQueryType() as GraphQLObjectType

/** The types of the records that can be listed at the root, by the list's name. */
const lists = Object.values(query.getFields()).flatMap(({ name, type }) => {
  const connection = getNamedType(type)
  if (!isObjectType(connection) || !connection.name.endsWith('Connection')) return []
  return [[name, here.schema.getType(connection.name.slice(0, -'Connection'.length)) as GraphQLObjectType] as const]
})

/** What is kept inside a record: it has fields and no id of its own, and is no list of records. */
const isInside = (type: GraphQLObjectType) => type.getFields().id === undefined && !type.name.endsWith('Connection')

/** Everything of a structured value; `aliased` asks for its parts by other names, so that it has to be taken apart. */
function everything(type: GraphQLObjectType, aliased: boolean): string {
  const fields = Object.values(type.getFields()).map((field) => {
    const inner = getNamedType(field.type)
    const below = isObjectType(inner) ? ` ${everything(inner, aliased)}` : ''
    return `${aliased ? `alias_${field.name}: ` : ''}${field.name}${below}`
  })
  return `{ ${fields.join(' ')} }`
}

const withoutAliases = (answer: unknown) => JSON.parse(JSON.stringify(answer).replaceAll('"alias_', '"'))

const structured = lists.flatMap(([list, type]) =>
  Object.values(type.getFields()).flatMap(({ name, args, type: of }) => {
    const inner = getNamedType(of)
    return isObjectType(inner) && args.length === 0 && isInside(inner) ? [[list, name, inner] as const] : []
  }),
)

test.each(structured)('%s: all of %s is what its parts are', async (list, field, type) => {
  const ask = async (aliased: boolean) =>
    (await ba.data(`{ ${list}(first: 100) { edges { node { ${field} ${everything(type, aliased)} } } } }`))[list].edges
  const whole = await ask(false)
  expect(whole.length).toBeGreaterThan(0)
  expect(whole).toEqual(withoutAliases(await ask(true)))
})

test('some of what is kept inside a record is never missing, so that it is told as it is kept', () => {
  expect(structured.map(([list, field]) => `${list}.${field}`)).toEqual(
    expect.arrayContaining(['visits.actionsAgreed', 'visits.obstacles', 'proposals.content']),
  )
})
