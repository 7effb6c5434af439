import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
} from 'graphql'
import { sql } from 'kysely'
import { jsonBuildObject } from 'kysely/helpers/postgres'
import type { Json } from './compiler.ts'

type Select = (type: GraphQLObjectType, nodes: readonly FieldNode[]) => ReadonlyMap<string, readonly FieldNode[]>

/** A structured value kept as `jsonb`, cut down to the fields that were selected of it. */
export function embedded(
  value: Json,
  type: GraphQLObjectType,
  many: boolean,
  nodes: readonly FieldNode[],
  select: Select,
): Json {
  if (!many) {
    const present = sql`nullif(${value}, 'null'::jsonb)`
    return sql`case when ${present} is null then null else ${objectOf(value, type, nodes, select)} end`
  }
  const item = sql.ref('item.value')
  return sql`(select coalesce(json_agg(${objectOf(item, type, nodes, select)} order by item.place), '[]') from jsonb_array_elements(${value}) with ordinality as item(value, place))`
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
  if (isObjectType(inner)) return embedded(at, inner, isListType(fieldType), nodes, select)
  return inner.name === 'Rupiah' ? sql`(${value} ->> ${sql.lit(name)})` : at
}

/** The type of a field without its outer non-null. */
export const typeOfField = (type: GraphQLObjectType, name: string): GraphQLOutputType =>
  getNullableType((type.getFields()[name] as { type: GraphQLOutputType }).type) as GraphQLOutputType
