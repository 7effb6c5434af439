import type { EditProposalBlock as EditProposalBlockData } from '@dampingi/domain'
import { Activity, BudgetLine, Drawdown, LoanRequest } from '@dampingi/domain/entities'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql'
import { ProposalAccepted, ProposalPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'

@InputType({ description: 'Replaces one block. Edits of different blocks merge; of the same block they conflict.' })
export class EditProposalBlockInput extends CommandInput implements EditProposalBlockData {
  @Field(() => ID, { description: 'The proposal.' }) proposalId!: EditProposalBlockData['proposalId']
  @Field(() => Int, { description: 'The version the edit was based on.' })
  baseVersion!: EditProposalBlockData['baseVersion']
  @Field(() => String, { nullable: true, description: 'Block 3.' })
  marketAnalysis?: EditProposalBlockData['marketAnalysis']
  @Field(() => [Activity], { nullable: true, description: 'Block 4.' }) activities?: EditProposalBlockData['activities']
  @Field(() => [BudgetLine], { nullable: true, description: 'Block 5.' })
  budgetLines?: EditProposalBlockData['budgetLines']
  @Field(() => LoanRequest, { nullable: true, description: 'Block 6.' }) loan?: EditProposalBlockData['loan']
  @Field(() => [Drawdown], { nullable: true, description: 'Block 7.' }) drawdowns?: EditProposalBlockData['drawdowns']
}

@Resolver()
export class EditProposalBlockMutation {
  @Mutation(() => ProposalPayload, {
    description: 'Replaces one block. Edits of different blocks merge; of the same block they conflict.',
  })
  editProposalBlock(
    @Arg('input', () => EditProposalBlockInput, { description: 'The command.' }) input: EditProposalBlockInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'editProposalBlock', input, ProposalAccepted)
  }
}
