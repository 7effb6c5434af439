import type { EntityMetadata, MetadataStorage } from '@mikro-orm/core'

/** A column of a table, and the type it refers to when it holds the id of another record. */
export interface Column {
  name: string
  refersTo: string | null
}

/** Where each type of the schema is kept: the ORM's metadata, as the compiler reads it. */
export type EntityMap = ReadonlyMap<string, { table: string; columns: ReadonlyMap<string, Column> }>

export function entityMap(metadata: MetadataStorage): EntityMap {
  const entities = [...metadata.getAll().values()] as EntityMetadata[]
  return new Map(entities.map((entity) => [entity.className, { table: entity.tableName, columns: columnsOf(entity) }]))
}

const columnsOf = (entity: EntityMetadata): Map<string, Column> =>
  new Map(
    entity.props.map((property) => [
      property.name,
      { name: property.fieldNames[0] as string, refersTo: property.targetMeta?.className ?? null },
    ]),
  )
