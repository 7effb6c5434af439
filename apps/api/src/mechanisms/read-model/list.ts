import { type FieldNode, GraphQLError, type GraphQLObjectType } from 'graphql'
import { type SelectQueryBuilder, sql } from 'kysely'
import { jsonBuildObject } from 'kysely/helpers/postgres'
import type { Compiler, Json } from './compiler.ts'
import { readCursor } from './cursor.ts'
import type { ListDeclaration, Order, Row } from './model.ts'
import type { Slot } from './slot.ts'

// biome-ignore lint/suspicious/noExplicitAny: tables are known by the ORM's metadata, not by a type.
type Query = SelectQueryBuilder<any, any, any>

/** The arguments of one field: as they are now (they decide the text), and as slots (they are the values). */
export interface Arguments {
  now: Record<string, unknown>
  slot: (path: string) => Slot
  mapped: (path: string, map: (value: unknown) => unknown) => Slot
  /** A number, mapped: part of the text where the operation says it, so that PostgreSQL plans with it; a slot where a variable does. */
  number: (name: string, map: (value: unknown) => number) => Json
  uuid: (path: string) => Slot
  uuids: (path: string) => Slot
}

/** Page sizes that a list gives: promise A3. */
const mostRows = 100

const pageSize = (first: unknown): number => {
  if (typeof first === 'number' && first >= 1 && first <= mostRows) return first
  throw new GraphQLError(`"first" must be from 1 to ${mostRows}.`, { extensions: { code: 'BAD_USER_INPUT' } })
}

/** A list of records: a Relay connection by keyset, or all of them as a plain list. */
export function list(
  compiler: Compiler,
  declared: ListDeclaration,
  parent: Row | null,
  nodes: readonly FieldNode[],
  args: Arguments,
): Json {
  const order = declared.orders[String(args.now.orderBy ?? declared.defaultOrder)] as Order
  if (declared.plain) return plainList(compiler, declared, order, nodes)
  const connection = compiler.typeOf(`${declared.of}Connection`)
  const selected = compiler.selected(connection, nodes)
  const asks = (name: string) => selected.some(([, same]) => same[0]?.name.value === name)
  const first = args.number('first', pageSize)
  const gathering: Gathering = { order, first, ahead: asks('pageInfo') }
  const parts = selected.map(([key, same]) => {
    const name = (same[0] as FieldNode).name.value
    if (name === '__typename') return [key, sql`${sql.lit(connection.name)}::text`]
    if (name === 'totalCount') return [key, total(compiler, declared, parent, args)]
    return [key, name === 'edges' ? edges(compiler, connection, same, gathering) : pageInfo(compiler, same, gathering)]
  })
  const object = jsonBuildObject(Object.fromEntries(parts))
  // Without rows to gather there is nothing to read them from: a count stands alone.
  if (!asks('edges') && !asks('pageInfo')) return object
  const pages = page(compiler, declared, { parent, nodes, args, gathering })
  return compiler.db.selectFrom(pages.as('page')).select(object.as('json') as never)
}

/** How the rows of a page are gathered: one more than the page holds is read only where the asker wants to know whether there is one. */
interface Gathering {
  order: Order
  first: Json
  ahead: boolean
}

interface Asked {
  parent: Row | null
  nodes: readonly FieldNode[]
  args: Arguments
  gathering: Gathering
}

/** The rows of the page, each with its keys and its JSON; where one looks ahead, one more, and each numbered. */
function page(compiler: Compiler, declared: ListDeclaration, { parent, nodes, args, gathering }: Asked): Query {
  const { order, first, ahead } = gathering
  const row = compiler.rowOf(declared.of, order.computed)
  const keys = [...order.keys.map((key) => key.by(row)), row.column('id')]
  let query: Query = carry(compiler, declared.of, row, restricted(compiler, declared, row, parent, args))
  if (args.now.after != null) {
    const types = [...order.keys.map((key) => key.type), 'uuid' as const]
    const from = types.map(
      (type, i) => sql`${args.mapped('after', (cursor) => readCursor(String(cursor), types)[i])}::${sql.raw(type)}`,
    )
    query = query.where(
      sql<boolean>`(${sql.join(keys)}) ${sql.raw(order.direction === 'asc' ? '>' : '<')} (${sql.join(from)})`,
    )
  }
  for (const key of keys) query = query.orderBy(key, order.direction)
  // Each key is a column, so that one that is computed is computed once, for the order and for the cursor.
  const columns = keys.map((key, i) => sql`${key}`.as(`key${i}`))
  const inner = query
    .limit((ahead ? sql`${first} + 1` : sql`${first}`) as never)
    .select([...columns, nodeOf(compiler, declared, row, nodes).as('node')] as never)
  if (!ahead) return inner
  return compiler.db
    .selectFrom(inner.as('found'))
    .select([sql`row_number() over ()`.as('place'), sql`count(*) over ()`.as('rows')] as never)
    .selectAll('found')
}

/** Joins the computed fields that a row carries. PostgreSQL would compute them anew wherever they are named, but for the `offset`. */
function carry(compiler: Compiler, type: string, row: Row, query: Query): Query {
  return row.carried.reduce((joined, name) => {
    const value = sql`(select ${compiler.computed(type, name, row)} as value offset 0)`
    return joined.innerJoinLateral(value.as(`${row.alias} ${name}`), (join) => join.onTrue())
  }, query)
}

/** The keys of a row of the page: those of the order, and its id. */
const keysOf = ({ order }: Gathering): Json[] =>
  Array.from({ length: order.keys.length + 1 }, (_, i) => sql.ref(`page.key${i}`))

/** Where a row stands, as `readCursor` reads it. */
const cursorOf = (gathering: Gathering): Json => {
  const texts = keysOf(gathering).map((key) => sql`${key}::text`)
  return sql`translate(encode(convert_to(json_build_array(${sql.join(texts)})::text, 'UTF8'), 'base64'), E'\\n', '')`
}

/** The JSON of a row, with what was selected under `edges { node }` of every edges field. */
function nodeOf(compiler: Compiler, declared: ListDeclaration, row: Row, nodes: readonly FieldNode[]): Json {
  const under = (type: GraphQLObjectType, at: readonly FieldNode[], name: string) => {
    const found = compiler.selected(type, at).filter(([, same]) => same[0]?.name.value === name)
    if (found.length > 1)
      throw new GraphQLError(`Select "${name}" once in a list.`, { extensions: { code: 'BAD_USER_INPUT' } })
    return found[0]?.[1] ?? []
  }
  const edgeNodes = under(compiler.typeOf(`${declared.of}Connection`), nodes, 'edges')
  const nodeNodes = under(compiler.typeOf(`${declared.of}Edge`), edgeNodes, 'node')
  return nodeNodes.length === 0 ? sql`null::json` : compiler.object(compiler.typeOf(declared.of), row, nodeNodes)
}

function edges(
  compiler: Compiler,
  connection: GraphQLObjectType,
  nodes: readonly FieldNode[],
  gathering: Gathering,
): Json {
  const { order, first, ahead } = gathering
  const edge = compiler.typeOf(`${connection.name.slice(0, -'Connection'.length)}Edge`)
  const known: Record<string, Json> = {
    __typename: sql`${sql.lit(edge.name)}::text`,
    cursor: cursorOf(gathering),
    node: sql.ref('page.node'),
  }
  const parts = compiler
    .selected(edge, nodes)
    .map(([key, same]) => [key, known[(same[0] as FieldNode).name.value] as Json])
  const object = jsonBuildObject(Object.fromEntries(parts))
  if (ahead) return sql`coalesce(json_agg(${object} order by page.place) filter (where page.place <= ${first}), '[]')`
  const by = keysOf(gathering).map((key) => sql`${key} ${sql.raw(order.direction)}`)
  return sql`coalesce(json_agg(${object} order by ${sql.join(by)}), '[]')`
}

function pageInfo(compiler: Compiler, nodes: readonly FieldNode[], gathering: Gathering): Json {
  const { first } = gathering
  const info = compiler.typeOf('PageInfo')
  const known: Record<string, Json> = {
    __typename: sql`${sql.lit(info.name)}::text`,
    hasNextPage: sql`count(*) > ${first}`,
    endCursor: sql`max(${cursorOf(gathering)}) filter (where page.place = least(page.rows, ${first}))`,
  }
  return jsonBuildObject(
    Object.fromEntries(
      compiler.selected(info, nodes).map(([key, same]) => [key, known[(same[0] as FieldNode).name.value] as Json]),
    ),
  )
}

/** The count of all rows of the list that the viewer may see. Costs a scan of them, so only when it is asked for. */
function total(compiler: Compiler, declared: ListDeclaration, parent: Row | null, args: Arguments): Json {
  const row = compiler.rowOf(declared.of)
  return restricted(compiler, declared, row, parent, args).select(sql`count(*)`.as('count') as never)
}

/** The rows of the list: those of its parent for which each filter that was given holds. */
function restricted(
  compiler: Compiler,
  declared: ListDeclaration,
  row: Row,
  parent: Row | null,
  args: Arguments,
): Query {
  let query: Query = compiler.from(declared.of, row)
  if (declared.belongs !== undefined && parent !== null) query = query.where(declared.belongs(row, parent))
  const given = { ...args.now, ...(args.now.filter as object | undefined) } as Record<string, unknown>
  for (const [name, filter] of Object.entries(declared.filters)) {
    if (given[name] == null) continue
    query = query.where(filter(row, args.slot(name in args.now ? name : `filter.${name}`)))
  }
  return query
}

function plainList(compiler: Compiler, declared: ListDeclaration, order: Order, nodes: readonly FieldNode[]): Json {
  const row = compiler.rowOf(declared.of)
  const json = compiler.object(compiler.typeOf(declared.of), row, nodes)
  const keys = sql.join([...order.keys.map((key) => key.by(row)), row.column('id')])
  return compiler
    .from(declared.of, row)
    .select(sql`coalesce(json_agg(${json} order by ${keys}), '[]')`.as('json') as never)
}
