import { Entity } from '@mikro-orm/decorators/legacy'
import { ObjectType } from 'type-graphql'
import { codeColumn, codes, idColumn, scopeColumn, textColumn } from '../mechanisms/columns.entity.ts'
import { Node } from '../mechanisms/node.entity.ts'
import { everyoneSees, kept } from '../mechanisms/scope.entity.ts'
import { type OrganisationKind, type OrganisationRecord, organisationKinds } from './person.ts'

export const OrganisationKindCodes = codes(
  'OrganisationKind',
  organisationKinds,
  'What an organisation does in the programme.',
)

/** Table and type of an organisation: the office, a lender, a Bulog branch. */
@ObjectType({
  implements: Node,
  description: 'An organisation of the programme: the office, a lender, a Bulog branch.',
})
@Entity({ tableName: 'organisation', rowLevelSecurity: 'force', policies: [...everyoneSees, ...kept] })
export class Organisation implements OrganisationRecord {
  @idColumn() id!: string
  @textColumn('Short code, as BRI.', { unique: true }) code!: string
  @textColumn('Its full name.') name!: string
  @codeColumn(OrganisationKindCodes, 'What it does in the programme.') kind!: OrganisationKind
  @scopeColumn() regency!: string
}
