import type { Certainty, EditRuleSet as EditRuleSetData, GivenParameter, GivenValidity } from '@dampingi/domain'
import { DateScalar } from '@dampingi/domain/entities'
import { Arg, Ctx, Field, Float, ID, InputType, Int, Mutation, Resolver } from 'type-graphql'
import { RuleSetAccepted, RuleSetPayload } from '../graphql/accepted.ts'
import { CommandInput } from '../graphql/command-input.ts'
import { Context } from '../graphql/context.ts'
import { give } from '../graphql/give.ts'
import { CertaintyCodes } from '../graphql/refused.ts'

@InputType({ description: 'A parameter as it is to be. Neither number nor choices: the source does not say.' })
class RuleParameterInput implements GivenParameter {
  @Field(() => String, { description: 'Its name, as maxOpexRupiah.' }) name!: string
  @Field(() => String, { description: 'In what it is given; another unit than its own is refused.' }) unit!: string
  @Field(() => Float, { nullable: true, description: 'A whole number in that unit.' }) number?: number | null
  @Field(() => [String], { nullable: true, description: 'The codes of a choice (one) or a list.' })
  choices?: string[] | null
  @Field(() => String, { description: 'Where it was read.' }) source!: string
  @Field(() => String, { nullable: true, description: 'The address of that.' }) url?: string | null
  @Field(() => CertaintyCodes, { description: 'How sure the source is.' }) certainty!: Certainty
  @Field(() => DateScalar, { description: 'The day it was last compared with its source.' }) checkedOn!: string
}

@InputType({ description: 'The days and the source of a version as they are to be.' })
class RuleSetValidityInput implements GivenValidity {
  @Field(() => DateScalar, { description: 'The first day it is open for filing.' }) validFrom!: string
  @Field(() => DateScalar, { nullable: true, description: 'The last day; null: no end is known.' })
  validTo?: string | null
  @Field(() => String, { description: 'Where the rule is written.' }) source!: string
  @Field(() => String, { nullable: true, description: 'The address of that.' }) url?: string | null
  @Field(() => CertaintyCodes, { description: 'How sure the source is.' }) certainty!: Certainty
}

@InputType({ description: 'Changes one parameter of a draft, or its days and source.' })
export class EditRuleSetInput extends CommandInput implements EditRuleSetData {
  @Field(() => ID, { description: 'The version.' }) ruleSetId!: EditRuleSetData['ruleSetId']
  @Field(() => Int, { description: 'The revision that the giver had open.' })
  baseRevision!: EditRuleSetData['baseRevision']
  @Field(() => RuleParameterInput, { nullable: true, description: 'One parameter as it is to be.' })
  parameter?: EditRuleSetData['parameter']
  @Field(() => RuleSetValidityInput, { nullable: true, description: 'Its days and source as they are to be.' })
  validity?: EditRuleSetData['validity']
}

@Resolver()
export class EditRuleSetMutation {
  @Mutation(() => RuleSetPayload, { description: 'Changes one parameter of a draft, or its days and source.' })
  editRuleSet(
    @Arg('input', () => EditRuleSetInput, { description: 'The command.' }) input: EditRuleSetInput,
    @Ctx() context: Context,
  ) {
    return give(context, 'editRuleSet', input, RuleSetAccepted)
  }
}
