import type { PlanSiteCheck as PlanSiteCheckData } from '@dampingi/domain'
import { DateScalar } from '@dampingi/domain/entities'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { FoodOutletAccepted, FoodOutletPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'

@InputType({ description: 'Bulog plans the day of the site check.' })
export class PlanSiteCheckInput extends CommandInput implements PlanSiteCheckData {
  @Field(() => ID, { description: 'The outlet.' }) foodOutletId!: PlanSiteCheckData['foodOutletId']
  @Field(() => DateScalar, { description: 'The WIB day, from today to 90 days ahead.' })
  siteCheckOn!: PlanSiteCheckData['siteCheckOn']
}

@Resolver()
export class PlanSiteCheckMutation {
  @Mutation(() => FoodOutletPayload, { description: 'Bulog plans the day of the site check, or another day for it.' })
  planSiteCheck(
    @Arg('input', () => PlanSiteCheckInput, { description: 'The command.' }) input: PlanSiteCheckInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'planSiteCheck', input, FoodOutletAccepted)
  }
}
