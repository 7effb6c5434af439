import { Entity, Index, Unique } from '@mikro-orm/decorators/legacy'
import { ObjectType } from 'type-graphql'
import { Cooperative } from '../cooperatives/cooperative.entity.ts'
import { Person } from '../identity/person.entity.ts'
import {
  codeColumn,
  codes,
  countColumn,
  hiddenColumn,
  hiddenReference,
  idColumn,
  instantColumn,
  reference,
  scopeColumn,
  textColumn,
} from '../mechanisms/columns.entity.ts'
import { Node } from '../mechanisms/node.entity.ts'
import { assigned, inRegency, kept, sees } from '../mechanisms/scope.entity.ts'
import { CooperativeDocument } from './document.entity.ts'
import * as document from './document.ts'
import { sharedWithBank } from './document-scope.entity.ts'

export const PageMediaTypeCodes = codes('PageMediaType', document.pageMediaTypes, 'What a page is, by its content.')

/** Table and type of a page. Its content is read at `/files/<id>`, under the same rights as the row. */
@ObjectType({
  implements: Node,
  description: 'A page of a paper. Once it was received its content is read at `/files/<id>`, under your rights.',
})
@Entity({
  tableName: 'document_page',
  rowLevelSecurity: 'force',
  policies: [
    sees('BA', assigned('cooperative_id')),
    sees('PMO', inRegency),
    sees('BANK', sharedWithBank('document_page')),
    ...kept,
  ],
})
@Index({ properties: ['attachedById', 'receivedAt'] })
@Unique({ properties: ['documentId', 'number'] })
export class DocumentPage implements document.DocumentPageRecord {
  @idColumn() id!: string
  @scopeColumn() regency!: string
  @hiddenReference(() => Cooperative) cooperativeId!: string
  @hiddenColumn({ type: 'uuid', nullable: true }) proposalId!: string | null
  @reference(() => CooperativeDocument, 'The paper.') documentId!: string
  @countColumn('Its place in the paper, from 1.') number!: number
  @codeColumn(PageMediaTypeCodes, 'What it was when it was sent.') mediaType!: document.PageMediaType
  @countColumn('How many bytes come, or came.') bytes!: number
  @textColumn('SHA-256 of the bytes that come, or came.') sha256!: string
  @hiddenReference(() => Person) attachedById!: string
  @instantColumn('When the last of its bytes was there and found good; null: they are still to come.', {
    nullable: true,
  })
  receivedAt!: string | null
  /** As it is given out: an image is encoded anew, a PDF is as it came. Far larger than the row, so it is read on purpose only. */
  @hiddenColumn({ type: 'blob', nullable: true, lazy: true }) content!: Uint8Array | null
}
