import { Entity, Index } from '@mikro-orm/decorators/legacy'
import { ObjectType } from 'type-graphql'
import {
  codeColumn,
  codes,
  countColumn,
  dayColumn,
  idColumn,
  reference,
  rupiahColumn,
  scopeColumn,
  textColumn,
} from '../mechanisms/columns.entity.ts'
import { Node } from '../mechanisms/node.entity.ts'
import { assigned, inRegency, kept, sees, viewerOrganisation } from '../mechanisms/scope.entity.ts'
import { Region } from '../regions/region.entity.ts'
import { type CooperativeKind, type CooperativeRecord, cooperativeKinds } from './cooperative.ts'

export const CooperativeKindCodes = codes(
  'CooperativeKind',
  cooperativeKinds,
  'KDMP belongs to a desa, KKMP to a kelurahan.',
)

const financed = `exists (select 1 from cooperative_grant g where g.cooperative_id = cooperative.id and g.purpose = 'FINANCING' and g.grantee_id = ${viewerOrganisation})`

/** Table and type of a co-operative. */
@ObjectType({ implements: Node, description: 'A co-operative of the programme. What is null was not collected yet.' })
@Entity({
  tableName: 'cooperative',
  rowLevelSecurity: 'force',
  policies: [
    sees('BA', assigned('id')),
    sees('PMO', inRegency),
    sees('BANK', financed),
    sees('BULOG', inRegency),
    ...kept,
  ],
})
@Index({ properties: ['regency', 'name', 'id'] })
@Index({ properties: ['regency', 'districtId', 'name', 'id'] })
export class Cooperative implements CooperativeRecord {
  @idColumn() id!: string
  @scopeColumn() regency!: string
  @reference(() => Region, 'The desa or kelurahan.') villageId!: string
  @reference(() => Region, 'The kecamatan.') districtId!: string
  @codeColumn(CooperativeKindCodes, 'Of a desa or of a kelurahan.') kind!: CooperativeKind
  @textColumn('Its registered name.') name!: string
  @textColumn('Number of the founding deed.', { nullable: true }) deedNumber!: string | null
  @dayColumn('Day of the founding deed.', { nullable: true }) deedOn!: string | null
  @textColumn('Number of the AHU decree.', { nullable: true }) ahuDecreeNumber!: string | null
  @dayColumn('Day of the AHU decree.', { nullable: true }) ahuDecreeOn!: string | null
  @textColumn('NIK koperasi; not a national id of a person.', { nullable: true }) cooperativeNumber!: string | null
  @textColumn('NIB, 13 digits.', { nullable: true }) businessNumber!: string | null
  @textColumn('NPWP, 15 or 16 digits.', { nullable: true }) taxNumber!: string | null
  @textColumn('Account in its own name. Seen by the BA, the PMO and its lender.', { nullable: true }) bankAccount!:
    | string
    | null
  @textColumn('The chair of the board. Seen by the BA, the PMO and its lender.', { nullable: true }) chairName!:
    | string
    | null
  @textColumn("The chair's phone. Seen by the assigned BA and the PMO only.", { nullable: true }) chairPhone!:
    | string
    | null
  @countColumn('How many members.', { nullable: true }) memberCount!: number | null
  @rupiahColumn('Pagu Dana Desa of the year. Not seen by Bulog.', { nullable: true }) villageFundCeilingRupiah!:
    | number
    | null
}
