import type { RecordSiteCheck as RecordSiteCheckData } from '@dampingi/domain'
import { DateScalar, SiteCheck } from '@dampingi/domain/entities'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { FoodOutletAccepted, FoodOutletPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'

@InputType({ description: 'Records what the officer saw on the site.' })
export class RecordSiteCheckInput extends CommandInput implements RecordSiteCheckData {
  @Field(() => ID, { description: 'The outlet.' }) foodOutletId!: RecordSiteCheckData['foodOutletId']
  @Field(() => SiteCheck, { description: 'What was seen.' }) siteCheck!: RecordSiteCheckData['siteCheck']
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The WIB day on which it was made, from the submission to today; left out: today.',
  })
  siteCheckOn?: RecordSiteCheckData['siteCheckOn']
}

@Resolver()
export class RecordSiteCheckMutation {
  @Mutation(() => FoodOutletPayload, { description: 'Records what the officer saw on the site.' })
  recordSiteCheck(
    @Arg('input', () => RecordSiteCheckInput, { description: 'The command.' }) input: RecordSiteCheckInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'recordSiteCheck', input, FoodOutletAccepted)
  }
}
