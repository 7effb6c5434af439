import { Entity } from '@mikro-orm/decorators/legacy'
import { ObjectType } from 'type-graphql'
import {
  codeColumn,
  codes,
  hiddenColumn,
  idColumn,
  reference,
  scopeColumn,
  textColumn,
} from '../mechanisms/columns.entity.ts'
import { Node } from '../mechanisms/node.entity.ts'
import { inRegency, kept, sees, viewerOrganisation, viewerPerson } from '../mechanisms/scope.entity.ts'
import type { Language } from '../mechanisms/text.ts'
import { type Role, roles } from '../mechanisms/viewer.ts'
import { Organisation } from './organisation.entity.ts'
import type { PersonRecord } from './person.ts'

export const RoleCodes = codes('Role', roles, 'What a person does in the programme.')
export const LanguageCodes = codes('Language', ['id', 'en'], 'Bahasa Indonesia or English.')

const self = `id = ${viewerPerson}`
const ownOrganisation = `organisation_id = ${viewerOrganisation}`

/** Table and type of a user. A BA also sees the office that accompanies her, and the office everybody but the people of the lenders: who decided in a bank is the bank's to tell. Partners see their own colleagues only. */
@ObjectType({ implements: Node, description: 'A user of the programme.' })
@Entity({
  tableName: 'person',
  rowLevelSecurity: 'force',
  policies: [
    sees('BA', `${self} or (${inRegency} and role = any (array['PMO', 'OFFICE']))`),
    sees('PMO', `${inRegency} and role <> all (array['BANK_REVIEWER', 'BANK_APPROVER'])`),
    sees('BANK', `${self} or ${ownOrganisation}`),
    sees('BULOG', `${self} or ${ownOrganisation}`),
    ...kept,
  ],
})
export class Person implements PersonRecord {
  @idColumn() id!: string
  @textColumn('The name.') name!: string
  @hiddenColumn({ type: 'text', unique: true }) username!: string
  @codeColumn(RoleCodes, 'What the person does in the programme.') role!: Role
  @reference(() => Organisation, 'The organisation the person works for.') organisationId!: string
  @scopeColumn() regency!: string
  @codeColumn(LanguageCodes, 'The language the person reads.') language!: Language
  @hiddenColumn({ type: 'date' }) validFrom!: string
  @hiddenColumn({ type: 'date', nullable: true }) validTo!: string | null
}
