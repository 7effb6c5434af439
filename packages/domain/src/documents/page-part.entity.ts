import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { kept } from '../mechanisms/scope.entity.ts'

/** Bytes of a page that is on its way; they go once the page is whole. Nobody reads them but the writer. */
@Entity({ tableName: 'page_part', rowLevelSecurity: 'force', policies: kept })
export class PagePart {
  @PrimaryKey({ type: 'uuid' }) pageId!: string
  /** Where in the page they begin, in bytes. */
  @PrimaryKey({ type: 'integer', fieldName: 'starts_at' }) startsAt!: number
  @Property({ type: 'blob' }) content!: Uint8Array
  @Property({ type: 'timestamptz', columnType: 'timestamptz(3)', fieldName: 'received_at' }) receivedAt!: Date
}
