import { Entity, Index, Unique } from '@mikro-orm/decorators/legacy'
import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { Cooperative } from '../cooperatives/cooperative.entity.ts'
import {
  codeColumn,
  codes,
  codesColumn,
  dayColumn,
  idColumn,
  instantColumn,
  jsonColumn,
  reference,
  scopeColumn,
  textColumn,
} from '../mechanisms/columns.entity.ts'
import { Node } from '../mechanisms/node.entity.ts'
import { assigned, inRegency, kept, sees } from '../mechanisms/scope.entity.ts'
import * as outlet from './food-outlet.ts'

export const FoodOutletStateCodes = codes('FoodOutletState', outlet.foodOutletStates, 'Where a food outlet stands.')
export const OutletDocumentCodes = codes('OutletDocument', outlet.outletDocuments, 'Papers that Bulog asks for.')

/** What an officer saw on the site. */
@ObjectType({ description: 'What an officer saw on the site.' })
@InputType('SiteCheckInput', { description: 'What an officer saw on the site.' })
export class SiteCheck implements outlet.SiteCheck {
  @Field(() => Int, { description: 'Length of the store in decimetres.' }) lengthDecimetres!: number
  @Field(() => Int, { description: 'Width of the store in decimetres.' }) widthDecimetres!: number
  @Field(() => Boolean, { description: 'The store is dry.' }) dry!: boolean
  @Field(() => Boolean, { description: 'The store is ventilated.' }) ventilated!: boolean
  @Field(() => Int, { description: 'How many pallets.' }) pallets!: number
  @Field(() => Boolean, { description: 'There is a scale.' }) scale!: boolean
  @Field(() => Boolean, { description: 'There is power.' }) power!: boolean
  @Field(() => Boolean, { description: 'A truck can come.' }) truckAccess!: boolean
  @Field(() => Int, { description: 'Storage in kilograms.' }) storageKilograms!: number
  @Field(() => Boolean, { description: 'The operator was there.' }) operatorPresent!: boolean
  @Field(() => String, { description: 'Notes, at most 2,000 characters.' }) notes!: string
  @Field(() => Boolean, { description: "The officer's verdict." }) passed!: boolean
}

/** Table and type of a food outlet. */
@ObjectType({ implements: Node, description: 'A Rumah Pangan Kita (RPK) of a co-operative. Lenders see none.' })
@Entity({
  tableName: 'food_outlet',
  rowLevelSecurity: 'force',
  policies: [sees('BA', assigned('cooperative_id')), sees('PMO', inRegency), sees('BULOG', inRegency), ...kept],
})
@Index({ properties: ['regency', 'stateSince', 'id'] })
@Unique({
  name: 'food_outlet_rpk_number_unique',
  expression: `create unique index "food_outlet_rpk_number_unique" on "food_outlet" ("regency", upper(regexp_replace("rpk_number", '\\s', '', 'g')))`,
})
export class FoodOutlet implements outlet.FoodOutletRecord {
  @idColumn() id!: string
  @scopeColumn() regency!: string
  @reference(() => Cooperative, 'The co-operative.', { unique: true }) cooperativeId!: string
  @codeColumn(FoodOutletStateCodes, 'Where it stands.') state!: outlet.FoodOutletState
  @instantColumn('Since when it stands there.') stateSince!: string
  @textColumn('The address of the outlet.') address!: string
  @textColumn('Who runs it.') operatorName!: string
  @codesColumn(OutletDocumentCodes, 'Papers in hand.') documents!: outlet.OutletDocument[]
  @textColumn('Why Bulog returned it.', { nullable: true }) returnReason!: string | null
  @dayColumn('The day of the site check: as planned, and once it was made, as made.', { nullable: true }) siteCheckOn!:
    | string
    | null
  @jsonColumn(() => SiteCheck, 'What the officer saw.', { nullable: true }) siteCheck!: SiteCheck | null
  @textColumn('The number in the register of Bulog.', { nullable: true }) rpkNumber!: string | null
  @dayColumn('The day of registration.', { nullable: true }) registeredOn!: string | null
  @dayColumn('The day the signage was put up.', { nullable: true }) signageInstalledOn!: string | null
}
