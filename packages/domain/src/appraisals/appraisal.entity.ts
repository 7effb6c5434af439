import { Entity, Index } from '@mikro-orm/decorators/legacy'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { Cooperative } from '../cooperatives/cooperative.entity.ts'
import { Organisation } from '../identity/organisation.entity.ts'
import { Person } from '../identity/person.entity.ts'
import {
  codeColumn,
  codes,
  dayColumn,
  idColumn,
  instantColumn,
  jsonColumn,
  reference,
  scopeColumn,
  textColumn,
} from '../mechanisms/columns.entity.ts'
import { Node } from '../mechanisms/node.entity.ts'
import { DateScalar, RupiahScalar } from '../mechanisms/scalars.entity.ts'
import { assigned, inRegency, kept, ofBank, sees } from '../mechanisms/scope.entity.ts'
import { Proposal } from '../proposals/proposal.entity.ts'
import * as appraisal from './appraisal.ts'
import { BankQuestion, RejectionReasonCodes } from './bank-question.entity.ts'
import { ChecklistAnswer, CreditCheck } from './bank-review.entity.ts'

export const AppraisalStateCodes = codes('AppraisalState', appraisal.appraisalStates, 'Where an appraisal stands.')
export const VerdictKindCodes = codes('VerdictKind', ['OFFER', 'REJECT'], 'An offer or a refusal.')

/** An offer or a refusal. */
@ObjectType({ description: 'An offer (amount, tenor, grace) or a refusal (at least one reason code).' })
@InputType('VerdictInput', { description: 'An offer (amount, tenor, grace) or a refusal (at least one reason code).' })
export class Verdict implements appraisal.Verdict {
  @Field(() => VerdictKindCodes, { description: 'An offer or a refusal.' }) kind!: appraisal.Verdict['kind']
  @Field(() => RupiahScalar, { nullable: true, description: 'The loan offered.' }) amountRupiah!: number | null
  @Field(() => Int, { nullable: true, description: 'Tenor in months.' }) tenorMonths!: number | null
  @Field(() => Int, { nullable: true, description: 'Grace in months.' }) graceMonths!: number | null
  @Field(() => [RejectionReasonCodes], { description: 'Reasons of a refusal; empty for an offer.' })
  reasonCodes!: appraisal.RejectionReason[]
  @Field(() => String, { description: 'Words for the co-operative: conditions or the explanation of a refusal.' })
  words!: string
}

/** What the co-operative answered. */
@ObjectType({ description: 'What the co-operative answered to an offer.' })
export class OfferAnswer implements appraisal.OfferAnswer {
  @Field(() => DateScalar, { description: 'The day of the answer.' }) answeredOn!: string
  @Field(() => String, { description: 'Why it was declined; empty where it was accepted.' }) reason!: string
}

/** Why a recommendation went back. */
@ObjectType({ description: 'Why an approver gave a recommendation back to the reviewer. Seen by the lender only.' })
export class ReturnedRecommendation implements appraisal.ReturnedRecommendation {
  @Field(() => DateScalar, { description: 'The day on which it went back.' }) returnedOn!: string
  @Field(() => ID, { description: 'Who gave it back.' }) returnedById!: string
  @Field(() => String, { description: 'What the reviewer is to look at again.' }) reason!: string
}

/** Table and type of an appraisal. */
@ObjectType({
  implements: Node,
  description: 'What one bank does with one proposal. Recommended by one person, decided by another.',
})
@Entity({
  tableName: 'appraisal',
  rowLevelSecurity: 'force',
  policies: [sees('BA', assigned('cooperative_id')), sees('PMO', inRegency), sees('BANK', ofBank), ...kept],
})
@Index({ properties: ['bankId', 'stateSince', 'id'] })
@Index({ properties: ['proposalId', 'stateSince'] })
export class Appraisal implements appraisal.AppraisalRecord {
  @idColumn() id!: string
  @scopeColumn() regency!: string
  @reference(() => Cooperative, 'The co-operative.') cooperativeId!: string
  @reference(() => Proposal, 'The proposal appraised.') proposalId!: string
  @reference(() => Organisation, 'The lender.') bankId!: string
  @codeColumn(AppraisalStateCodes, 'Where it stands.') state!: appraisal.AppraisalState
  @instantColumn('Since when it stands there.') stateSince!: string
  @reference(() => Person, 'Who took it up. Seen by the lender only.', { nullable: true }) reviewerId!: string | null
  @jsonColumn(() => [BankQuestion], 'What the bank asked and what was answered, in their order.')
  questions!: BankQuestion[]
  @jsonColumn(() => CreditCheck, 'What the credit bureau said. Seen by the lender only.', { nullable: true })
  creditCheck!: CreditCheck | null
  @reference(() => Person, 'Who wrote down what the credit bureau said. Seen by the lender only.', { nullable: true })
  creditCheckedById!: string | null
  @jsonColumn(() => [ChecklistAnswer], 'How the lines of the checklist were last answered. Seen by the lender only.')
  checklist!: ChecklistAnswer[]
  @jsonColumn(() => Verdict, 'What the reviewer recommends. Seen by the lender only.', { nullable: true })
  recommendation!: Verdict | null
  @reference(() => Person, 'Who recommended. Seen by the lender only.', { nullable: true }) recommendedById!:
    | string
    | null
  @textColumn('Why an offer was recommended though the credit bureau is not clear. Seen by the lender only.', {
    nullable: true,
  })
  acknowledgement!: string | null
  @jsonColumn(() => ReturnedRecommendation, 'Why the last recommendation went back. Seen by the lender only.', {
    nullable: true,
  })
  returned!: ReturnedRecommendation | null
  @textColumn('Content hash the recommendation was given on.', { nullable: true }) inputsHash!: string | null
  @jsonColumn(() => Verdict, 'What the approver decided.', { nullable: true }) decision!: Verdict | null
  @reference(() => Person, 'Who decided. Seen by the lender only.', { nullable: true }) decidedById!: string | null
  @dayColumn('The day of the decision.', { nullable: true }) decidedOn!: string | null
  @jsonColumn(() => OfferAnswer, 'What the co-operative answered to the offer.', { nullable: true })
  answer!: OfferAnswer | null
}
