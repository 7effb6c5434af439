import type { RegisterFoodOutlet as RegisterFoodOutletData } from '@dampingi/domain'
import { DateScalar } from '@dampingi/domain/entities'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { FoodOutletAccepted, FoodOutletPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'

@InputType({ description: 'Bulog registers the outlet. Registered is not active.' })
export class RegisterFoodOutletInput extends CommandInput implements RegisterFoodOutletData {
  @Field(() => ID, { description: 'The outlet.' }) foodOutletId!: RegisterFoodOutletData['foodOutletId']
  @Field(() => String, { description: 'The number in the register.' }) rpkNumber!: RegisterFoodOutletData['rpkNumber']
  @Field(() => DateScalar, { description: 'The day of registration.' })
  registeredOn!: RegisterFoodOutletData['registeredOn']
  @Field(() => DateScalar, { nullable: true, description: 'The day the signage was put up.' })
  signageInstalledOn?: RegisterFoodOutletData['signageInstalledOn']
}

@Resolver()
export class RegisterFoodOutletMutation {
  @Mutation(() => FoodOutletPayload, { description: 'Bulog registers the outlet. Registered is not active.' })
  registerFoodOutlet(
    @Arg('input', () => RegisterFoodOutletInput, { description: 'The command.' }) input: RegisterFoodOutletInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'registerFoodOutlet', input, FoodOutletAccepted)
  }
}
