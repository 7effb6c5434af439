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

/** A structured value kept as `jsonb`, cut down to the fields that were selected of it. */
export function embedded(value: Json, fieldType: GraphQLOutputType, nodes: readonly FieldNode[], select: Select): Json {
  const type = getNamedType(fieldType) as GraphQLObjectType
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
