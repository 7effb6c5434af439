import type { DeclineOffer as DeclineOfferData } from '@dampingi/domain'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { AppraisalAccepted, AppraisalPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'

@InputType({ description: 'The board does not accept what the bank offers, recorded by the BA.' })
export class DeclineOfferInput extends CommandInput implements DeclineOfferData {
  @Field(() => ID, { description: 'The appraisal.' }) appraisalId!: DeclineOfferData['appraisalId']
  @Field(() => String, { description: 'Why, in the words of the board.' }) reason!: DeclineOfferData['reason']
}

@Resolver()
export class DeclineOfferMutation {
  @Mutation(() => AppraisalPayload, {
    description: 'The board does not accept what the bank offers, recorded by the BA.',
  })
  declineOffer(
    @Arg('input', () => DeclineOfferInput, { description: 'The command.' }) input: DeclineOfferInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'declineOffer', input, AppraisalAccepted)
  }
}
