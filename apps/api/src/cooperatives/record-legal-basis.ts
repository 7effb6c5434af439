import type { GivenLegalFacts, RecordLegalBasis as RecordLegalBasisData } from '@dampingi/domain'
import { DateScalar, RupiahScalar } from '@dampingi/domain/entities'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql'
import { CooperativeAccepted, CooperativePayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'

const may = (description: string) => ({ nullable: true, description })

@InputType({ description: 'What a co-operative obtained; what is null or left out is not known.' })
class LegalFactsInput implements GivenLegalFacts {
  @Field(() => String, may('Number of the founding deed.')) deedNumber?: string | null
  @Field(() => DateScalar, may('Day of the founding deed.')) deedOn?: string | null
  @Field(() => String, may('Number of the AHU decree.')) ahuDecreeNumber?: string | null
  @Field(() => DateScalar, may('Day of the AHU decree, not before the deed.')) ahuDecreeOn?: string | null
  @Field(() => String, may('NPWP, 15 or 16 digits.')) taxNumber?: string | null
  @Field(() => String, may('Account in its own name.')) bankAccount?: string | null
  @Field(() => String, may('NIB, 13 digits.')) businessNumber?: string | null
  @Field(() => String, may('NIK koperasi; not a national id of a person.')) cooperativeNumber?: string | null
  @Field(() => String, may('The chair of the board.')) chairName?: string | null
  @Field(() => String, may('Mobile phone of the chair; no bank ever reads it.')) chairPhone?: string | null
  @Field(() => Int, may('How many members.')) memberCount?: number | null
  @Field(() => RupiahScalar, may('Pagu Dana Desa of the year.')) villageFundCeilingRupiah?: number | null
}

@InputType({
  description:
    'Records what a co-operative obtained. Changes of different facts merge; of the same fact they conflict.',
})
export class RecordLegalBasisInput extends CommandInput implements RecordLegalBasisData {
  @Field(() => ID, { description: 'The co-operative.' }) cooperativeId!: RecordLegalBasisData['cooperativeId']
  @Field(() => LegalFactsInput, { description: 'All of the facts as they are to be.' })
  facts!: RecordLegalBasisData['facts']
  @Field(() => LegalFactsInput, { description: 'All of them as they were when they were opened.' })
  basedOn!: RecordLegalBasisData['basedOn']
}

@Resolver()
export class RecordLegalBasisMutation {
  @Mutation(() => CooperativePayload, {
    description:
      'Records what a co-operative obtained. Changes of different facts merge; of the same fact they conflict.',
  })
  recordLegalBasis(
    @Arg('input', () => RecordLegalBasisInput, { description: 'The command.' }) input: RecordLegalBasisInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'recordLegalBasis', input, CooperativeAccepted)
  }
}
