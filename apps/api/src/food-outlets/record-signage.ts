import type { RecordSignage as RecordSignageData } from '@dampingi/domain'
import { DateScalar } from '@dampingi/domain/entities'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { FoodOutletAccepted, FoodOutletPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'

@InputType({ description: 'Records when the sign of a registered outlet went up.' })
export class RecordSignageInput extends CommandInput implements RecordSignageData {
  @Field(() => ID, { description: 'The outlet.' }) foodOutletId!: RecordSignageData['foodOutletId']
  @Field(() => DateScalar, { description: 'The day the sign was put up, not before the registration.' })
  signageInstalledOn!: RecordSignageData['signageInstalledOn']
}

@Resolver()
export class RecordSignageMutation {
  @Mutation(() => FoodOutletPayload, { description: 'Records when the sign of a registered outlet went up.' })
  recordSignage(
    @Arg('input', () => RecordSignageInput, { description: 'The command.' }) input: RecordSignageInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'recordSignage', input, FoodOutletAccepted)
  }
}
