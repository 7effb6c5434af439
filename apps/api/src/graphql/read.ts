import { type Expression, sql } from 'kysely'
import type { Filter, KeyType, ListDeclaration, Order, RecordDeclaration, Row } from '../mechanisms/read-model/model.ts'
import type { Slot } from '../mechanisms/read-model/slot.ts'

/** Rows whose column equals the value; `type` is the PostgreSQL type of the column. */
export const equals =
  (property: string, type: 'text' | 'uuid' | 'date' = 'text'): Filter =>
  (row, value) =>
    sql<boolean>`${row.column(property)} = ${type === 'uuid' ? knownUuid(value) : sql`${value}::${sql.raw(type)}`}`

/** An id, or null for what is no id at all: it finds nothing, just as an invented id does. */
const knownUuid = (value: Slot): Expression<unknown> =>
  sql`(case when ${value}::text ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then ${value}::text::uuid end)`

/** Rows whose code is among the values. */
export const among =
  (property: string): Filter =>
  (row, value) =>
    sql<boolean>`${row.column(property)} = any (${value}::text[])`

/** Rows whose text holds the words searched for, whatever their case. */
export const holds =
  (property: string): Filter =>
  (row, value) =>
    sql<boolean>`position(lower(${value}::text) in lower(${row.column(property)})) > 0`

/** Orders a list by columns, the id last. */
export const orderBy = (direction: Order['direction'], ...keys: [property: string, type: KeyType][]): Order => ({
  direction,
  keys: keys.map(([property, type]) => ({ by: (row: Row) => row.column(property), type })),
})

/** A list at the root or under a parent, with one order. */
export const listOf = (of: string, declared: Partial<ListDeclaration> & { order?: Order }): ListDeclaration => {
  const { order, ...rest } = declared
  return {
    kind: 'list',
    of,
    filters: {},
    orders: order === undefined ? {} : { DEFAULT: order },
    defaultOrder: 'DEFAULT',
    ...rest,
  }
}

/** The rows whose reference points to the parent. */
export const under =
  (property: string) =>
  (row: Row, parent: Row): Expression<boolean> =>
    sql<boolean>`${row.column(property)} = ${parent.column('id')}`

/** One record of a type by the argument `id`. */
export const byId = (of: string): RecordDeclaration => ({
  kind: 'record',
  of,
  where: (row, _parent, argument) => sql<boolean>`${row.column('id')} = ${argument('id')}::uuid`,
})
