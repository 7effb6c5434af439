import type { AttachDocument as AttachDocumentData, PageInput as PageInputData } from '@dampingi/domain'
import { DateScalar, DocumentKindCodes, PageMediaTypeCodes } from '@dampingi/domain/entities'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql'
import { DocumentAccepted, DocumentPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'

@InputType({ description: 'A page whose bytes will be sent to `/files/<id>`.' })
export class PageInput implements PageInputData {
  @Field(() => ID, { description: 'The id of the page, made by you: a UUID of version 7.' }) id!: PageInputData['id']
  @Field(() => PageMediaTypeCodes, { description: 'What it is; its content is held against it.' })
  mediaType!: PageInputData['mediaType']
  @Field(() => Int, { description: 'How many bytes will come: at most 12 MB, of a PDF 10 MB.' })
  bytes!: PageInputData['bytes']
  @Field(() => String, { description: 'SHA-256 of these bytes, 64 hexadecimal digits in lower case.' })
  sha256!: PageInputData['sha256']
}

@InputType({ description: 'Puts a paper into the vault; its pages are sent after it.' })
export class AttachDocumentInput extends CommandInput implements AttachDocumentData {
  @Field(() => ID, { description: 'The id of the paper, made by you: a UUID of version 7.' })
  documentId!: AttachDocumentData['documentId']
  @Field(() => ID, { description: 'The co-operative.' }) cooperativeId!: AttachDocumentData['cooperativeId']
  @Field(() => ID, { nullable: true, description: 'The proposal, for a paper of one.' })
  proposalId?: AttachDocumentData['proposalId']
  @Field(() => DocumentKindCodes, { description: 'What paper it is.' }) kind!: AttachDocumentData['kind']
  @Field(() => String, { nullable: true, description: 'Its number, as it stands on it.' })
  number?: AttachDocumentData['number']
  @Field(() => DateScalar, { nullable: true, description: 'The day it was issued.' })
  issuedOn?: AttachDocumentData['issuedOn']
  @Field(() => DateScalar, { nullable: true, description: 'The last day on which it is valid.' })
  expiresOn?: AttachDocumentData['expiresOn']
  @Field(() => [PageInput], { description: 'Its pages in order, at most ten.' }) pages!: PageInput[]
}

@Resolver()
export class AttachDocumentMutation {
  @Mutation(() => DocumentPayload, { description: 'Puts a paper into the vault; its pages are sent after it.' })
  attachDocument(
    @Arg('input', () => AttachDocumentInput, { description: 'The command.' }) input: AttachDocumentInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'attachDocument', input, DocumentAccepted)
  }
}
