import type { SuspendRuleSet as SuspendRuleSetData } from '@dampingi/domain'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql'
import { RuleSetAccepted, RuleSetPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'

@InputType({ description: 'Closes filing under a rule set until it is switched on again.' })
export class SuspendRuleSetInput extends CommandInput implements SuspendRuleSetData {
  @Field(() => ID, { description: 'The version.' }) ruleSetId!: SuspendRuleSetData['ruleSetId']
  @Field(() => Int, { description: 'The revision that the giver had open.' })
  baseRevision!: SuspendRuleSetData['baseRevision']
  @Field(() => String, { nullable: true, description: 'Why; it stands on the page of the rule.' })
  reason?: SuspendRuleSetData['reason']
  @Field(() => String, { nullable: true, description: 'By which regulation, letter or statement.' })
  source?: SuspendRuleSetData['source']
  @Field(() => String, { nullable: true, description: 'Where that is written.' }) url?: SuspendRuleSetData['url']
}

@Resolver()
export class SuspendRuleSetMutation {
  @Mutation(() => RuleSetPayload, { description: 'Closes filing under a rule set until it is switched on again.' })
  suspendRuleSet(
    @Arg('input', () => SuspendRuleSetInput, { description: 'The command.' }) input: SuspendRuleSetInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'suspendRuleSet', input, RuleSetAccepted)
  }
}
