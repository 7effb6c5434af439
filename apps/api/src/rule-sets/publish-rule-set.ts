import type { PublishRuleSet as PublishRuleSetData } from '@dampingi/domain'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql'
import { RuleSetAccepted, RuleSetPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'

@InputType({ description: 'Puts a version in force, by another administrator than the one who asked.' })
export class PublishRuleSetInput extends CommandInput implements PublishRuleSetData {
  @Field(() => ID, { description: 'The version.' }) ruleSetId!: PublishRuleSetData['ruleSetId']
  @Field(() => Int, { description: 'The revision that the giver has checked.' })
  baseRevision!: PublishRuleSetData['baseRevision']
}

@Resolver()
export class PublishRuleSetMutation {
  @Mutation(() => RuleSetPayload, {
    description: 'Puts a version in force, by another administrator than the one who asked.',
  })
  publishRuleSet(
    @Arg('input', () => PublishRuleSetInput, { description: 'The command.' }) input: PublishRuleSetInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'publishRuleSet', input, RuleSetAccepted)
  }
}
