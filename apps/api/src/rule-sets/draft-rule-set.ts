import type { DraftRuleSet as DraftRuleSetData } from '@dampingi/domain'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { RuleSetAccepted, RuleSetPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'

@InputType({ description: 'Begins a new version of a rule set as a copy of another one.' })
export class DraftRuleSetInput extends CommandInput implements DraftRuleSetData {
  @Field(() => ID, { description: 'The id of the new version: a UUID of version 7.' })
  ruleSetId!: DraftRuleSetData['ruleSetId']
  @Field(() => ID, { description: 'The version it is copied from.' }) copiedFromId!: DraftRuleSetData['copiedFromId']
}

@Resolver()
export class DraftRuleSetMutation {
  @Mutation(() => RuleSetPayload, { description: 'Begins a new version of a rule set as a copy of another one.' })
  draftRuleSet(
    @Arg('input', () => DraftRuleSetInput, { description: 'The command.' }) input: DraftRuleSetInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'draftRuleSet', input, RuleSetAccepted)
  }
}
