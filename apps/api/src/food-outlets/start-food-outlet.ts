import type { StartFoodOutlet as StartFoodOutletData } from '@dampingi/domain'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { FoodOutletAccepted, FoodOutletPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'

@InputType({ description: 'Notes that a co-operative wants an RPK.' })
export class StartFoodOutletInput extends CommandInput implements StartFoodOutletData {
  @Field(() => ID, { description: 'The id of the outlet, made by the client: a UUID of version 7.' })
  foodOutletId!: StartFoodOutletData['foodOutletId']
  @Field(() => ID, { description: 'The co-operative.' }) cooperativeId!: StartFoodOutletData['cooperativeId']
  @Field(() => String, { description: 'The address of the outlet.' }) address!: StartFoodOutletData['address']
  @Field(() => String, { description: 'Who runs it.' }) operatorName!: StartFoodOutletData['operatorName']
}

@Resolver()
export class StartFoodOutletMutation {
  @Mutation(() => FoodOutletPayload, { description: 'Notes that a co-operative wants an RPK.' })
  startFoodOutlet(
    @Arg('input', () => StartFoodOutletInput, { description: 'The command.' }) input: StartFoodOutletInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'startFoodOutlet', input, FoodOutletAccepted)
  }
}
