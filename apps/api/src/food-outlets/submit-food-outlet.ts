import type { SubmitFoodOutlet as SubmitFoodOutletData } from '@dampingi/domain'
import { OutletDocumentCodes } from '@dampingi/domain/entities'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { FoodOutletAccepted, FoodOutletPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'

@InputType({ description: 'Sends the application to the Bulog branch.' })
export class SubmitFoodOutletInput extends CommandInput implements SubmitFoodOutletData {
  @Field(() => ID, { description: 'The outlet.' }) foodOutletId!: SubmitFoodOutletData['foodOutletId']
  @Field(() => [OutletDocumentCodes], { description: 'The papers in hand.' })
  documents!: SubmitFoodOutletData['documents']
}

@Resolver()
export class SubmitFoodOutletMutation {
  @Mutation(() => FoodOutletPayload, { description: 'Sends the application to the Bulog branch.' })
  submitFoodOutlet(
    @Arg('input', () => SubmitFoodOutletInput, { description: 'The command.' }) input: SubmitFoodOutletInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'submitFoodOutlet', input, FoodOutletAccepted)
  }
}
