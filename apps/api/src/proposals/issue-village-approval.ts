import type { IssueVillageApproval as IssueVillageApprovalData } from '@dampingi/domain'
import { VillageApproval } from '@dampingi/domain/entities'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { ProposalAccepted, ProposalPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'

@InputType({ description: 'Records the approval letter of the village head, or of the regent for a kelurahan.' })
export class IssueVillageApprovalInput extends CommandInput implements IssueVillageApprovalData {
  @Field(() => ID, { description: 'The proposal.' }) proposalId!: IssueVillageApprovalData['proposalId']
  @Field(() => VillageApproval, { description: 'The letter.' }) approval!: IssueVillageApprovalData['approval']
}

@Resolver()
export class IssueVillageApprovalMutation {
  @Mutation(() => ProposalPayload, {
    description: 'Records the approval letter of the village head, or of the regent for a kelurahan.',
  })
  issueVillageApproval(
    @Arg('input', () => IssueVillageApprovalInput, { description: 'The command.' }) input: IssueVillageApprovalInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'issueVillageApproval', input, ProposalAccepted)
  }
}
