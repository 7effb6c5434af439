import { maySee, viewerKinds } from '@dampingi/domain'
import { databaseRoles } from '@dampingi/domain/entities'
import type { EntityMetadata, MetadataStorage } from '@mikro-orm/core'

const viewerRoles = viewerKinds.map((kind) => databaseRoles[kind])
const everyRole = [...viewerRoles, databaseRoles.WRITER].join(', ')

/** What the writer may do with each table; with all others it may add and change. Nobody may truncate, or delete but what was
 * on its way. */
const writerMay: Record<string, string> = {
  timeline_event: 'select, insert',
  proposal_version: 'select, insert',
  loan_movement: 'select, insert',
  page_part: 'select, insert, delete',
}

/**
 * The grants of all tables, as SQL: a viewer's role reads the columns that the field matrix gives it, the writer adds and changes. Made
 * anew at each start from the one matrix, so that nothing can drift.
 */
export function grants(metadata: MetadataStorage): string {
  const entities = ([...metadata.getAll().values()] as EntityMetadata[]).filter((entity) => entity.tableName)
  return [`grant usage on schema public to ${everyRole}, dampingi_api`, ...entities.flatMap(grantsOf)]
    .map((statement) => `${statement};`)
    .join('\n')
}

function grantsOf(entity: EntityMetadata): string[] {
  const table = `"${entity.tableName}"`
  const columnsFor = (kind: (typeof viewerKinds)[number]) =>
    entity.props
      .filter((property) => maySee(kind, entity.className, property.name))
      .flatMap((property) => property.fieldNames)
  return [
    `revoke all on ${table} from ${everyRole}`,
    ...viewerKinds.map((kind) => `grant select (${columnsFor(kind).join(', ')}) on ${table} to ${databaseRoles[kind]}`),
    `grant ${writerMay[entity.tableName] ?? 'select, insert, update'} on ${table} to ${databaseRoles.WRITER}`,
  ]
}
