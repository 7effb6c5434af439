import type { RecordDeliberation as RecordDeliberationData } from '@dampingi/domain'
import { Attendance, DateScalar, DeliberationOutcomeCodes, RupiahScalar } from '@dampingi/domain/entities'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { DeliberationAccepted, DeliberationPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'

@InputType({ description: 'Seals the outcome to the version of the proposal that was deliberated.' })
export class RecordDeliberationInput extends CommandInput implements RecordDeliberationData {
  @Field(() => ID, { description: 'The deliberation.' }) deliberationId!: RecordDeliberationData['deliberationId']
  @Field(() => DateScalar, { description: 'The day it was held.' }) heldOn!: RecordDeliberationData['heldOn']
  @Field(() => [Attendance], { description: 'Who came, by element.' }) attendance!: RecordDeliberationData['attendance']
  @Field(() => DeliberationOutcomeCodes, { description: 'How it ended.' }) outcome!: RecordDeliberationData['outcome']
  @Field(() => String, { description: 'Number of the official record.' })
  recordNumber!: RecordDeliberationData['recordNumber']
  @Field(() => RupiahScalar, { nullable: true, description: 'The largest loan allowed.' })
  maxLoanRupiah?: RecordDeliberationData['maxLoanRupiah']
  @Field(() => RupiahScalar, { nullable: true, description: 'The support granted, a month.' })
  supportPerMonthRupiah?: RecordDeliberationData['supportPerMonthRupiah']
  @Field(() => String, { nullable: true, description: 'Dissent, in words.' })
  dissent?: RecordDeliberationData['dissent']
  @Field(() => String, { nullable: true, description: 'Who led the meeting, as the record names him.' })
  ledBy?: RecordDeliberationData['ledBy']
  @Field(() => String, { nullable: true, description: 'What was discussed, in words.' })
  discussion?: RecordDeliberationData['discussion']
}

@Resolver()
export class RecordDeliberationMutation {
  @Mutation(() => DeliberationPayload, {
    description: 'Seals the outcome to the version of the proposal that was deliberated.',
  })
  recordDeliberation(
    @Arg('input', () => RecordDeliberationInput, { description: 'The command.' }) input: RecordDeliberationInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'recordDeliberation', input, DeliberationAccepted)
  }
}
