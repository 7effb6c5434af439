import type { ReturnRuleSet as ReturnRuleSetData } from '@dampingi/domain'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql'
import { RuleSetAccepted, RuleSetPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'

@InputType({ description: 'Gives a request for approval back, with what is to be mended.' })
export class ReturnRuleSetInput extends CommandInput implements ReturnRuleSetData {
  @Field(() => ID, { description: 'The version.' }) ruleSetId!: ReturnRuleSetData['ruleSetId']
  @Field(() => Int, { description: 'The revision that the giver has checked.' })
  baseRevision!: ReturnRuleSetData['baseRevision']
  @Field(() => String, { nullable: true, description: 'What is to be mended.' }) reason?: ReturnRuleSetData['reason']
}

@Resolver()
export class ReturnRuleSetMutation {
  @Mutation(() => RuleSetPayload, { description: 'Gives a request for approval back, with what is to be mended.' })
  returnRuleSet(
    @Arg('input', () => ReturnRuleSetInput, { description: 'The command.' }) input: ReturnRuleSetInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'returnRuleSet', input, RuleSetAccepted)
  }
}
