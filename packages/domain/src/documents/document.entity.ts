import { Entity, Index } from '@mikro-orm/decorators/legacy'
import { ObjectType } from 'type-graphql'
import { Cooperative } from '../cooperatives/cooperative.entity.ts'
import { Person } from '../identity/person.entity.ts'
import {
  codeColumn,
  codes,
  dayColumn,
  idColumn,
  instantColumn,
  reference,
  scopeColumn,
  textColumn,
} from '../mechanisms/columns.entity.ts'
import { Node } from '../mechanisms/node.entity.ts'
import { assigned, inRegency, kept, sees } from '../mechanisms/scope.entity.ts'
import { Proposal } from '../proposals/proposal.entity.ts'
import * as document from './document.ts'
import { sharedWithBank } from './document-scope.entity.ts'

export const DocumentKindCodes = codes('DocumentKind', document.documentKinds, 'What paper it is.')
export const DocumentStateCodes = codes('DocumentState', document.documentStates, 'Where a paper stands.')

/** Table and type of a paper of the vault. */
@ObjectType({
  implements: Node,
  description:
    'A paper of the vault: of a co-operative, or of one of its proposals. A lender sees those of the proposals that lie with it, and the own papers of their co-operatives.',
})
@Entity({
  tableName: 'cooperative_document',
  rowLevelSecurity: 'force',
  policies: [
    sees('BA', assigned('cooperative_id')),
    sees('PMO', inRegency),
    sees('BANK', sharedWithBank('cooperative_document')),
    ...kept,
  ],
})
@Index({ properties: ['cooperativeId', 'attachedAt', 'id'] })
@Index({ properties: ['proposalId', 'attachedAt', 'id'] })
@Index({ properties: ['regency', 'state', 'stateSince', 'id'] })
export class CooperativeDocument implements document.DocumentRecord {
  @idColumn() id!: string
  @scopeColumn() regency!: string
  @reference(() => Cooperative, 'The co-operative.') cooperativeId!: string
  @reference(() => Proposal, "The proposal it belongs to; null for the co-operative's own papers.", { nullable: true })
  proposalId!: string | null
  @codeColumn(DocumentKindCodes, 'What paper it is.') kind!: document.DocumentKind
  @codeColumn(DocumentStateCodes, 'Where it stands.') state!: document.DocumentState
  @instantColumn('Since when it stands there.') stateSince!: string
  @textColumn('Its number, as it stands on the paper.', { nullable: true }) number!: string | null
  @dayColumn('The day it was issued.', { nullable: true }) issuedOn!: string | null
  @dayColumn('The last day on which it is valid.', { nullable: true }) expiresOn!: string | null
  @textColumn('What does not match, as the PMO found.', { nullable: true }) note!: string | null
  @reference(() => Person, 'Who attached it.') attachedById!: string
  @instantColumn('When it was attached.') attachedAt!: string
  @reference(() => Person, 'Who checked it.', { nullable: true }) verifiedById!: string | null
}
