import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { codes } from '../mechanisms/columns.entity.ts'
import { DateScalar, RupiahScalar } from '../mechanisms/scalars.entity.ts'
import * as proposal from './proposal.ts'

export const BudgetKindCodes = codes('BudgetKind', proposal.budgetKinds, 'Capital or operating expenditure.')
export const BusinessUseCodes = codes('BusinessUse', proposal.businessUses, 'Business lines that a loan may pay for.')
export const FinancingKindCodes = codes(
  'FinancingKind',
  proposal.financingKinds,
  'The whole loan or working capital alone.',
)
export const ProposalStateCodes = codes('ProposalState', proposal.proposalStates, 'Where a proposal stands.')

/** One activity that earns: a line of block 4. */
@ObjectType({ description: 'One activity that earns.' })
@InputType('ActivityInput', { description: 'One activity that earns.' })
export class Activity implements proposal.Activity {
  @Field(() => ID, { description: 'Made by the client, so that lines can be told apart.' }) id!: string
  @Field(() => String, { description: 'What is sold or done.' }) name!: string
  @Field(() => Int, { description: 'The month it begins, from 1.' }) month!: number
  @Field(() => Int, { description: 'Volume a month.' }) volume!: number
  @Field(() => String, { description: 'The unit, as kg.' }) unit!: string
  @Field(() => RupiahScalar, { description: 'Price of a unit.' }) unitPriceRupiah!: number
  @Field(() => RupiahScalar, { description: 'Cost of a unit.' }) unitCostRupiah!: number
}

/** One line of the budget: block 5. */
@ObjectType({ description: 'One line of the budget.' })
@InputType('BudgetLineInput', { description: 'One line of the budget.' })
export class BudgetLine implements proposal.BudgetLine {
  @Field(() => ID, { description: 'Made by the client, so that lines can be told apart.' }) id!: string
  @Field(() => BudgetKindCodes, { description: 'Capital or operating expenditure.' }) kind!: proposal.BudgetKind
  @Field(() => BusinessUseCodes, { description: 'The business line it serves.' }) use!: proposal.BusinessUse
  @Field(() => String, { description: 'What is bought.' }) name!: string
  @Field(() => Int, { description: 'How many.' }) quantity!: number
  @Field(() => String, { description: 'The unit, as kg.' }) unit!: string
  @Field(() => RupiahScalar, { description: 'Price of a unit.' }) unitPriceRupiah!: number
  @Field(() => String, { nullable: true, description: 'From whom it is bought.' }) supplier!: string | null
  @Field(() => Int, { description: 'Written quotations in hand; three stand in for a supplier.' }) quotations!: number
}

/** What is asked of the bank: block 6. */
@ObjectType({ description: 'What is asked of the bank. What is null was not filled in yet.' })
@InputType('LoanRequestInput', { description: 'What is asked of the bank.' })
export class LoanRequest implements proposal.LoanRequest {
  @Field(() => RupiahScalar, { nullable: true, description: 'The loan.' }) requestedAmountRupiah!: number | null
  @Field(() => Int, { nullable: true, description: 'Months from the first draw to the last instalment.' }) tenorMonths!:
    | number
    | null
  @Field(() => Int, { nullable: true, description: 'Months without principal at the start.' }) graceMonths!:
    | number
    | null
  @Field(() => DateScalar, { nullable: true, description: 'The day on which the board hopes to sign.' })
  plannedAgreementOn!: string | null
}

/** One stage in which the loan is drawn: block 7. */
@ObjectType({ description: 'One stage in which the loan is drawn.' })
@InputType('DrawdownInput', { description: 'One stage in which the loan is drawn.' })
export class Drawdown implements proposal.Drawdown {
  @Field(() => ID, { description: 'Made by the client, so that lines can be told apart.' }) id!: string
  @Field(() => Int, { description: 'The month, counted from the agreement as 1.' }) month!: number
  @Field(() => RupiahScalar, { description: 'How much is drawn.' }) amountRupiah!: number
  @Field(() => String, { description: 'For what.' }) purpose!: string
}

/** What the board and the BA write. */
@ObjectType({ description: 'What the board and the BA write: blocks 3 to 7 of the proposal.' })
@InputType('ProposalContentInput', { description: 'What the board and the BA write: blocks 3 to 7 of the proposal.' })
export class ProposalContent implements proposal.ProposalContent {
  @Field(() => String, { description: 'Block 3: consumers, demand, competitors.' }) marketAnalysis!: string
  @Field(() => [Activity], { description: 'Block 4: what earns.' }) activities!: Activity[]
  @Field(() => [BudgetLine], { description: 'Block 5: what the money is for.' }) budgetLines!: BudgetLine[]
  @Field(() => LoanRequest, { description: 'Block 6: the loan.' }) loan!: LoanRequest
  @Field(() => [Drawdown], { description: 'Block 7: when it is drawn.' }) drawdowns!: Drawdown[]
}

/** The version in which each block was last changed. */
@ObjectType({ description: 'The version in which each block was last changed.' })
export class BlockVersions implements Record<proposal.ProposalBlock, number> {
  @Field(() => Int, { description: 'Block 3.' }) MARKET!: number
  @Field(() => Int, { description: 'Block 4.' }) ACTIVITIES!: number
  @Field(() => Int, { description: 'Block 5.' }) BUDGET!: number
  @Field(() => Int, { description: 'Block 6.' }) LOAN!: number
  @Field(() => Int, { description: 'Block 7.' }) DRAWDOWNS!: number
}

/** When and where the members meet. */
@ObjectType({ description: 'When and where the members meet to resolve on a proposal.' })
export class MembersMeeting implements proposal.MembersMeeting {
  @Field(() => DateScalar, { description: 'The day of the meeting.' }) plannedOn!: string
  @Field(() => String, { description: 'Hours and minutes of the local clock, HH:MM.' }) startsAt!: string
  @Field(() => String, { description: 'The place.' }) place!: string
  @Field(() => DateScalar, { description: 'The day it was written down; the notice is counted from it.' })
  invitedOn!: string
}

/** The members' resolution to borrow. */
@ObjectType({ description: "The members' resolution to borrow." })
@InputType('MembersResolutionInput', { description: "The members' resolution to borrow." })
export class MembersResolution implements proposal.MembersResolution {
  @Field(() => DateScalar, { description: 'The day of the meeting.' }) heldOn!: string
  @Field(() => Int, { description: 'Members invited.' }) invited!: number
  @Field(() => Int, { description: 'Members present; more than half make a quorum.' }) present!: number
  @Field(() => Int, { description: 'Members in favour; more than half of those present.' }) inFavour!: number
  @Field(() => String, { description: 'Number of the minutes.' }) minutesNumber!: string
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Of a second meeting: the day of the first, without a quorum.',
  })
  firstHeldOn?: string | null
}

/** The approval letter. */
@ObjectType({ description: 'The approval letter of the village head, or of the regent for a kelurahan.' })
@InputType('VillageApprovalInput', {
  description: 'The approval letter of the village head, or of the regent for a kelurahan.',
})
export class VillageApproval implements proposal.VillageApproval {
  @Field(() => String, { description: 'Number of the letter.' }) letterNumber!: string
  @Field(() => DateScalar, { description: 'Day of the letter.' }) letterOn!: string
  @Field(() => RupiahScalar, { description: 'Support for the instalment, a month.' }) supportPerMonthRupiah!: number
}
