import { Entity, Enum, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Cooperative } from '../cooperatives/cooperative.entity.ts'
import { hiddenReference } from '../mechanisms/columns.entity.ts'
import { inRegency, kept, sees, viewerOrganisation, viewerPerson } from '../mechanisms/scope.entity.ts'
import { type GrantPurpose, type GrantRecord, grantPurposes } from './person.ts'

/**
 * Who may see which co-operative: the one table of grants that the policies read. A grantee sees her own grants, past ones too, so
 * that work done inside an assignment is judged by it when it arrives after the hand-over.
 */
@Entity({
  tableName: 'cooperative_grant',
  rowLevelSecurity: 'force',
  policies: [
    sees('BA', `grantee_id = ${viewerPerson}`),
    sees('PMO', inRegency),
    sees('BANK', `grantee_id = ${viewerOrganisation}`),
    ...kept,
  ],
})
@Index({ properties: ['granteeId', 'cooperativeId'] })
@Index({ properties: ['cooperativeId'] })
export class Grant implements GrantRecord {
  @PrimaryKey({ type: 'uuid' }) id!: string
  @Property({ type: 'text' }) regency!: string
  @hiddenReference(() => Cooperative) cooperativeId!: string
  @Property({ type: 'uuid' }) granteeId!: string
  @Enum({ items: [...grantPurposes], type: 'text' }) purpose!: GrantPurpose
  @Property({ type: 'date' }) validFrom!: string
  @Property({ type: 'date', nullable: true }) validTo!: string | null
}
