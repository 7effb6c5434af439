import type { AcceptOffer as AcceptOfferData } from '@dampingi/domain'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { AppraisalAccepted, AppraisalPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'

@InputType({ description: 'The board accepts what the bank offers, recorded by the BA.' })
export class AcceptOfferInput extends CommandInput implements AcceptOfferData {
  @Field(() => ID, { description: 'The appraisal.' }) appraisalId!: AcceptOfferData['appraisalId']
}

@Resolver()
export class AcceptOfferMutation {
  @Mutation(() => AppraisalPayload, { description: 'The board accepts what the bank offers, recorded by the BA.' })
  acceptOffer(
    @Arg('input', () => AcceptOfferInput, { description: 'The command.' }) input: AcceptOfferInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'acceptOffer', input, AppraisalAccepted)
  }
}
