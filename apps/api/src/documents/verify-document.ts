import type { VerifyDocument as VerifyDocumentData } from '@dampingi/domain'
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { DocumentAccepted, DocumentPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'

@InputType({ description: 'Holds a paper against what was typed of it.' })
export class VerifyDocumentInput extends CommandInput implements VerifyDocumentData {
  @Field(() => ID, { description: 'The paper.' }) documentId!: VerifyDocumentData['documentId']
  @Field(() => Boolean, { description: 'Whether it matches.' }) matches!: VerifyDocumentData['matches']
  @Field(() => String, { nullable: true, description: 'What differs, where it does not match.' })
  note?: VerifyDocumentData['note']
}

@Resolver()
export class VerifyDocumentMutation {
  @Mutation(() => DocumentPayload, { description: 'Holds a paper against what was typed of it.' })
  verifyDocument(
    @Arg('input', () => VerifyDocumentInput, { description: 'The command.' }) input: VerifyDocumentInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'verifyDocument', input, DocumentAccepted)
  }
}
