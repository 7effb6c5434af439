import type { CorrectVisit as CorrectVisitData } from '@dampingi/domain'
import { VisitNotesInput } from '@dampingi/domain/entities'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { VisitAccepted, VisitPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'

@InputType({ description: 'Corrects a visit within seven days. What stood before stays in the history.' })
export class CorrectVisitInput extends CommandInput implements CorrectVisitData {
  @Field(() => ID, { description: 'The visit.' }) visitId!: CorrectVisitData['visitId']
  @Field(() => VisitNotesInput, { description: 'What the BA wrote down, whole.' }) notes!: CorrectVisitData['notes']
}

@Resolver()
export class CorrectVisitMutation {
  @Mutation(() => VisitPayload, {
    description: 'Corrects a visit within seven days. What stood before stays in the history.',
  })
  correctVisit(
    @Arg('input', () => CorrectVisitInput, { description: 'The command.' }) input: CorrectVisitInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'correctVisit', input, VisitAccepted)
  }
}
