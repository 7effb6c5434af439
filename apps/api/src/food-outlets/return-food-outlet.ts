import type { ReturnFoodOutlet as ReturnFoodOutletData } from '@dampingi/domain'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { FoodOutletAccepted, FoodOutletPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'

@InputType({ description: 'Bulog returns an application with a reason.' })
export class ReturnFoodOutletInput extends CommandInput implements ReturnFoodOutletData {
  @Field(() => ID, { description: 'The outlet.' }) foodOutletId!: ReturnFoodOutletData['foodOutletId']
  @Field(() => String, { description: 'What must be completed.' }) reason!: ReturnFoodOutletData['reason']
}

@Resolver()
export class ReturnFoodOutletMutation {
  @Mutation(() => FoodOutletPayload, { description: 'Bulog returns an application with a reason.' })
  returnFoodOutlet(
    @Arg('input', () => ReturnFoodOutletInput, { description: 'The command.' }) input: ReturnFoodOutletInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'returnFoodOutlet', input, FoodOutletAccepted)
  }
}
