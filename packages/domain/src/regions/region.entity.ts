import { Entity } from '@mikro-orm/decorators/legacy'
import { ObjectType } from 'type-graphql'
import { codeColumn, codes, idColumn, reference, scopeColumn, textColumn } from '../mechanisms/columns.entity.ts'
import { Node } from '../mechanisms/node.entity.ts'
import { everyoneSees, kept } from '../mechanisms/scope.entity.ts'
import { type RegionKind, type RegionRecord, regionKinds } from './region.ts'

export const RegionKindCodes = codes('RegionKind', regionKinds, 'The four levels of regions.')

/** Table and type of a region. Data under ODbL: see the notice beside the extract in the API. */
@ObjectType({ implements: Node, description: 'A region by its Kemendagri code.' })
@Entity({ tableName: 'region', rowLevelSecurity: 'force', policies: [...everyoneSees, ...kept] })
export class Region implements RegionRecord {
  @idColumn() id!: string
  @textColumn('Kemendagri code, as 33.02.14.2001.', { unique: true }) code!: string
  @textColumn('The name of the region.') name!: string
  @codeColumn(RegionKindCodes, 'Its level.') kind!: RegionKind
  @reference(() => Region, 'The region it lies in.', { nullable: true }) parentId!: string | null
  @scopeColumn() regency!: string
}
