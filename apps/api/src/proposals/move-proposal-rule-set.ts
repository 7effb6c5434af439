import type { MoveProposalRuleSet as MoveProposalRuleSetData } from '@dampingi/domain'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql'
import { ProposalAccepted, ProposalPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'

@InputType({ description: 'Moves the proposal to the rule set that is open now; its old version stays readable.' })
export class MoveProposalRuleSetInput extends CommandInput implements MoveProposalRuleSetData {
  @Field(() => ID, { description: 'The proposal.' }) proposalId!: MoveProposalRuleSetData['proposalId']
  @Field(() => Int, { description: 'The version that is moved.' }) baseVersion!: MoveProposalRuleSetData['baseVersion']
  @Field(() => String, { description: 'The code of the rule set that the giver was shown.' })
  ruleSetCode!: MoveProposalRuleSetData['ruleSetCode']
  @Field(() => Int, { description: 'The version of that rule set.' })
  ruleSetVersion!: MoveProposalRuleSetData['ruleSetVersion']
}

@Resolver()
export class MoveProposalRuleSetMutation {
  @Mutation(() => ProposalPayload, {
    description: 'Moves the proposal to the rule set that is open now; its old version stays readable.',
  })
  moveProposalRuleSet(
    @Arg('input', () => MoveProposalRuleSetInput, { description: 'The command.' }) input: MoveProposalRuleSetInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'moveProposalRuleSet', input, ProposalAccepted)
  }
}
