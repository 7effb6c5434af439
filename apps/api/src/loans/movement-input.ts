import type { MovementInput as MovementData } from '@dampingi/domain'
import { DateScalar, RupiahScalar } from '@dampingi/domain/entities'
import { Field, ID, InputType } from 'type-graphql'

/** Money that moved on a loan. */
@InputType({ description: 'Money that moved on a loan.' })
export class MovementInput implements MovementData {
  @Field(() => ID, { description: 'The id of the movement: a UUID of version 7.' }) id!: string
  @Field(() => DateScalar, { description: 'The day on which it moved.' }) movedOn!: string
  @Field(() => RupiahScalar, { description: 'How much, above zero.' }) amountRupiah!: number
  @Field(() => String, { description: 'Its number, by which it is recorded once.' }) reference!: string
}
