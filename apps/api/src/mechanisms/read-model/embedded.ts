import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { sql } from 'kysely'
import { jsonBuildObject } from 'kysely/helpers/postgres'
import type { Json } from './compiler.ts'

type Select = (type: GraphQLObjectType, nodes: readonly FieldNode[]) => ReadonlyMap<string, readonly FieldNode[]>

/**
 * A structured value kept as `jsonb`, cut down to the fields that were selected of it. Where all of it is selected as it is stored, it
 * goes out as it is: to take it apart and put it together again was a tenth of a dossier's statement (`npm run bench`).
 */
export function embedded(value: Json, fieldType: GraphQLOutputType, nodes: readonly FieldNode[], select: Select): Json {
  const type = getNamedType(fieldType) as GraphQLObjectType
  if (isNonNullType(fieldType) && wholly(type, select(type, nodes), select)) return value
  if (!isListType(getNullableType(fieldType))) {
    // What the schema never leaves out is not looked at once more: a large value is unpacked each time.
    if (isNonNullType(fieldType)) return objectOf(value, type, nodes, select)
    const present = sql`nullif(${value}, 'null'::jsonb)`
    return sql`case when ${present} is null then null else ${objectOf(value, type, nodes, select)} end`
  }
  const item = sql.ref('item.value')
  // The elements come in their order, and nothing stands between them and the aggregate that could change it.
  return sql`(select coalesce(json_agg(${objectOf(item, type, nodes, select)}), '[]') from jsonb_array_elements(${value}) as item(value))`
}

/** Whether a selection is the stored value itself: every field by its own name, none that may be missing or that is told otherwise than kept. */
function wholly(type: GraphQLObjectType, selected: ReadonlyMap<string, readonly FieldNode[]>, select: Select): boolean {
  const fields = Object.values(type.getFields())
  if (fields.length !== selected.size) return false
  return fields.every((field) => {
    const nodes = selected.get(field.name)
    if (nodes?.[0]?.name.value !== field.name || !isNonNullType(field.type)) return false
    const inner = getNamedType(field.type)
    return isObjectType(inner) ? wholly(inner, select(inner, nodes), select) : inner.name !== 'Rupiah'
  })
}

const objectOf = (value: Json, type: GraphQLObjectType, nodes: readonly FieldNode[], select: Select): Json =>
  jsonBuildObject(
    Object.fromEntries([...select(type, nodes)].map(([key, same]) => [key, fieldOf(value, type, same, select)])),
  )

function fieldOf(value: Json, type: GraphQLObjectType, nodes: readonly FieldNode[], select: Select): Json {
  const name = (nodes[0] as FieldNode).name.value
  if (name === '__typename') return sql`${sql.lit(type.name)}::text`
  const fieldType = typeOfField(type, name)
  const inner = getNamedType(fieldType)
  const at = sql`(${value} -> ${sql.lit(name)})`
  if (isObjectType(inner)) return embedded(at, fieldType, nodes, select)
  return inner.name === 'Rupiah' ? sql`(${value} ->> ${sql.lit(name)})` : at
}

export const typeOfField = (type: GraphQLObjectType, name: string): GraphQLOutputType =>
  (type.getFields()[name] as { type: GraphQLOutputType }).type
