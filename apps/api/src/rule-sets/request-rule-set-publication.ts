import type { RequestRuleSetPublication as RequestRuleSetPublicationData } from '@dampingi/domain'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql'
import { RuleSetAccepted, RuleSetPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'

@InputType({ description: 'Asks another administrator to put a draft in force or to switch a suspended set on.' })
export class RequestRuleSetPublicationInput extends CommandInput implements RequestRuleSetPublicationData {
  @Field(() => ID, { description: 'The version.' }) ruleSetId!: RequestRuleSetPublicationData['ruleSetId']
  @Field(() => Int, { description: 'The revision that the giver had open.' })
  baseRevision!: RequestRuleSetPublicationData['baseRevision']
  @Field(() => String, { nullable: true, description: 'Why; it stands on the page of the rule.' })
  reason?: RequestRuleSetPublicationData['reason']
  @Field(() => String, { nullable: true, description: 'By which regulation, letter or statement.' })
  source?: RequestRuleSetPublicationData['source']
  @Field(() => String, { nullable: true, description: 'Where that is written.' })
  url?: RequestRuleSetPublicationData['url']
}

@Resolver()
export class RequestRuleSetPublicationMutation {
  @Mutation(() => RuleSetPayload, {
    description: 'Asks another administrator to put a draft in force or to switch a suspended set on.',
  })
  requestRuleSetPublication(
    @Arg('input', () => RequestRuleSetPublicationInput, { description: 'The command.' })
    input: RequestRuleSetPublicationInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'requestRuleSetPublication', input, RuleSetAccepted)
  }
}
