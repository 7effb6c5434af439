import type { RepealRuleSet as RepealRuleSetData } from '@dampingi/domain'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql'
import { RuleSetAccepted, RuleSetPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'

@InputType({ description: 'Ends a rule set for good.' })
export class RepealRuleSetInput extends CommandInput implements RepealRuleSetData {
  @Field(() => ID, { description: 'The version.' }) ruleSetId!: RepealRuleSetData['ruleSetId']
  @Field(() => Int, { description: 'The revision that the giver had open.' })
  baseRevision!: RepealRuleSetData['baseRevision']
  @Field(() => String, { nullable: true, description: 'Why; it stands on the page of the rule.' })
  reason?: RepealRuleSetData['reason']
  @Field(() => String, { nullable: true, description: 'By which regulation, letter or statement.' })
  source?: RepealRuleSetData['source']
  @Field(() => String, { nullable: true, description: 'Where that is written.' }) url?: RepealRuleSetData['url']
}

@Resolver()
export class RepealRuleSetMutation {
  @Mutation(() => RuleSetPayload, { description: 'Ends a rule set for good.' })
  repealRuleSet(
    @Arg('input', () => RepealRuleSetInput, { description: 'The command.' }) input: RepealRuleSetInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'repealRuleSet', input, RuleSetAccepted)
  }
}
