import type { CommandInput as CommandInputData, OnBehalfOf } from '@dampingi/domain'
import { codes, DateTimeScalar } from '@dampingi/domain/entities'
import { Field, ID, InputType } from 'type-graphql'

const OnBehalfOfParty = codes(
  'OnBehalfOfParty',
  ['BOARD', 'VILLAGE', 'VILLAGE_COUNCIL'],
  'Parties that have no portal of their own.',
)

/** For whom an act was done, with the paper that shows it. */
@InputType({ description: 'For whom an act was done that has no portal, with the paper that shows it.' })
class OnBehalfOfInput implements OnBehalfOf {
  @Field(() => OnBehalfOfParty, { description: 'The party.' }) party!: OnBehalfOf['party']
  @Field(() => String, { description: 'The name on the paper, at most 200 characters.' }) name!: string
  @Field(() => String, { description: 'Number or description of the signed paper, at most 200 characters.' })
  evidence!: string
}

/** What every command carries. */
@InputType('CommandInput', {
  description: 'What every command carries. The same key gives the same answer, however often it is sent.',
})
export class Envelope {
  @Field(() => ID, { description: 'A UUID, one for each intention of a person.' }) key!: string
  @Field(() => DateTimeScalar, { description: "When, by the device's clock: evidence, never order." }) madeAt!: string
  @Field(() => OnBehalfOfInput, { nullable: true, description: 'For whom it was done, where not for oneself.' })
  onBehalfOf?: OnBehalfOf | null
}

/** The base of every command's input. */
@InputType({ description: 'A command.' })
export abstract class CommandInput implements CommandInputData {
  @Field(() => Envelope, { description: 'Its key and when it was made.' }) command!: Envelope
}
