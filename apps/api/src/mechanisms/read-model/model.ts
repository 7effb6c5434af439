import type { Expression } from 'kysely'
import type { KeyType } from './cursor.ts'
import type { Slot } from './slot.ts'

export type { KeyType }

/** A row of a statement under construction: the alias it goes by, and its columns by the name of the property. */
export interface Row {
  alias: string
  column: (property: string) => Expression<unknown>
  /** Computed fields that were joined to the row, so that each is computed once; they are read like columns. */
  carried: readonly string[]
}

/** One key that a list is ordered by. */
export interface OrderKey {
  by: (row: Row) => Expression<unknown>
  type: KeyType
}

/** How a list may be ordered; the id is always the last key. */
export interface Order {
  keys: readonly OrderKey[]
  /** Computed fields that the keys are made of; the keys read them like columns. */
  computed?: readonly string[]
  direction: 'asc' | 'desc'
}

export type Filter = (row: Row, value: Slot) => Expression<boolean>

/** A list of records of one type: which filters it takes, which orders, and which rows belong to a parent. */
export interface ListDeclaration {
  kind: 'list'
  of: string
  filters: Record<string, Filter>
  orders: Record<string, Order>
  defaultOrder: string
  /** The rows that belong to the record the list hangs on; absent at the root. */
  belongs?: (row: Row, parent: Row) => Expression<boolean>
  /** All rows as a plain list, without a connection around them. */
  plain?: boolean
}

/** One record: the row of `of` for which `where` holds, the first by `order` when there are several. */
export interface RecordDeclaration {
  kind: 'record'
  of: string
  where: (row: Row, parent: Row | null, argument: (name: string) => Slot) => Expression<boolean>
  order?: { by: (row: Row) => Expression<unknown>; direction: 'asc' | 'desc' }
}

/** A value that is computed in the statement. */
export interface ComputedDeclaration {
  kind: 'computed'
  as: (row: Row) => Expression<unknown>
}

/** A record of any type, by id. */
export interface NodeDeclaration {
  kind: 'node'
  many: boolean
}

/** Rows of a statement of their own, whose columns are named as the fields of the type. */
export interface RowsDeclaration {
  kind: 'rows'
  of: string
  from: Expression<unknown>
}

export type FieldDeclaration =
  | ListDeclaration
  | RecordDeclaration
  | ComputedDeclaration
  | NodeDeclaration
  | RowsDeclaration

/** What stands beside the columns of each type, by type and field; the root's fields are under `Query`. */
export type ReadModel = Record<string, Record<string, FieldDeclaration>>
