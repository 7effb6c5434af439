import { Entity, Index } from '@mikro-orm/decorators/legacy'
import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { Appraisal } from '../appraisals/appraisal.entity.ts'
import { Cooperative } from '../cooperatives/cooperative.entity.ts'
import { Organisation } from '../identity/organisation.entity.ts'
import {
  codeColumn,
  codes,
  dayColumn,
  idColumn,
  instantColumn,
  jsonColumn,
  reference,
  rupiahColumn,
  scopeColumn,
  textColumn,
} from '../mechanisms/columns.entity.ts'
import { Node } from '../mechanisms/node.entity.ts'
import { DateScalar, RupiahScalar } from '../mechanisms/scalars.entity.ts'
import { assigned, inRegency, kept, ofBank, sees } from '../mechanisms/scope.entity.ts'
import { Proposal } from '../proposals/proposal.entity.ts'
import * as loan from './loan.ts'
import * as record from './loan-record.ts'

export const LoanStateCodes = codes('LoanState', record.loanStates, 'Where a loan stands.')
export const LoanMethodCodes = codes('LoanMethod', loan.loanMethods, 'How a loan is repaid.')
export const GracePlacementCodes = codes(
  'GracePlacement',
  loan.gracePlacements,
  'Whether the months of grace count among those of the tenor.',
)
export const GraceInterestCodes = codes(
  'GraceInterest',
  loan.graceInterests,
  'Whether the interest of the grace is paid or added to the balance.',
)
export const ClockStartCodes = codes('ClockStart', loan.clockStarts, 'From which month grace and tenor count.')
export const SigningPartyCodes = codes('SigningParty', record.signingParties, 'Who signs an agreement.')

/** Terms of a signed agreement. */
@ObjectType({ description: 'The terms that a signed agreement fixed.' })
export class AgreedLoanTerms implements loan.LoanTerms {
  @Field(() => Int, { description: 'Interest a year in basis points: 600 is 6%.' }) annualRateBasisPoints!: number
  @Field(() => Int, { description: 'Tenor in months.' }) tenorMonths!: number
  @Field(() => Int, { description: 'Grace in months.' }) graceMonths!: number
  @Field(() => LoanMethodCodes, { description: 'How it is repaid.' }) method!: loan.LoanMethod
  @Field(() => GracePlacementCodes, { description: 'Whether grace counts among the tenor.' })
  gracePlacement!: loan.GracePlacement
  @Field(() => GraceInterestCodes, { description: 'What becomes of the interest of the grace.' })
  graceInterest!: loan.GraceInterest
  @Field(() => ClockStartCodes, { description: 'From which month grace and tenor count.' })
  clockStart!: loan.ClockStart
  @Field(() => Int, { description: 'The day of the month on which an instalment is due.' }) dueDay!: number
  @Field(() => DateScalar, { nullable: true, description: 'The day of the agreement.' }) agreementOn!: string | null
}

/** One who signed. */
@ObjectType({ description: 'One who signed an agreement.' })
@InputType('SignerInput', { description: 'One who signed an agreement.' })
export class Signer implements record.Signer {
  @Field(() => SigningPartyCodes, { description: 'For whom.' }) party!: record.SigningParty
  @Field(() => String, { description: 'The name, at most 200 characters.' }) name!: string
}

/** A signed agreement. */
@ObjectType({ description: 'What a signed agreement says beside its terms.' })
@InputType('LoanAgreementInput', { description: 'What a signed agreement says beside its terms.' })
export class LoanAgreement implements record.LoanAgreement {
  @Field(() => String, { description: 'Its number.' }) number!: string
  @Field(() => DateScalar, { description: 'The day on which it was signed.' }) signedOn!: string
  @Field(() => String, { description: 'The account that the loan is repaid from.' }) paymentAccount!: string
  @Field(() => String, { description: 'Number of the power of attorney for placements.' })
  powerOfAttorneyNumber!: string
  @Field(() => [Signer], { description: 'Who signed: the bank, the board, the village.' }) signers!: Signer[]
}

/** An open shortfall. */
@ObjectType({ description: 'An instalment that could not be paid, for which a placement was asked.' })
export class OpenShortfall implements record.OpenShortfall {
  @Field(() => Int, { description: 'Which instalment.' }) instalmentNumber!: number
  @Field(() => RupiahScalar, { description: 'How much is missing.' }) amountRupiah!: number
  @Field(() => DateScalar, { description: 'The day on which the placement was asked.' }) requestedOn!: string
  @Field(() => String, { description: 'Number of the statement of absolute responsibility (SPTJM).' })
  statementNumber!: string
}

/** Table and type of a loan. */
@ObjectType({
  implements: Node,
  description:
    'A loan, from the signed agreement to the last instalment. Where it stands is counted from its movements.',
})
@Entity({
  tableName: 'loan',
  rowLevelSecurity: 'force',
  policies: [sees('BA', assigned('cooperative_id')), sees('PMO', inRegency), sees('BANK', ofBank), ...kept],
})
@Index({ properties: ['bankId', 'stateSince', 'id'] })
@Index({ properties: ['cooperativeId', 'stateSince', 'id'] })
export class Loan implements record.LoanRecord {
  @idColumn() id!: string
  @scopeColumn() regency!: string
  @reference(() => Cooperative, 'The co-operative that borrowed.') cooperativeId!: string
  @reference(() => Proposal, 'The proposal that it pays for.') proposalId!: string
  @reference(() => Appraisal, 'The appraisal that led to it.', { unique: true }) appraisalId!: string
  @reference(() => Organisation, 'The lender.') bankId!: string
  @codeColumn(LoanStateCodes, 'Where it stands.') state!: record.LoanState
  @instantColumn('Since when it stands there.') stateSince!: string
  @rupiahColumn('What was granted.') amountRupiah!: number
  @jsonColumn(() => AgreedLoanTerms, 'The terms of the agreement.') terms!: AgreedLoanTerms
  @jsonColumn(() => LoanAgreement, 'The signed agreement.') agreement!: LoanAgreement
  @dayColumn('The day on which it was reported to the ministry.', { nullable: true }) reportedOn!: string | null
  @textColumn('Number of that report.', { nullable: true }) reportNumber!: string | null
  @dayColumn('The day from which nothing more is drawn.', { nullable: true }) drawingEndedOn!: string | null
  @jsonColumn(() => OpenShortfall, 'The instalment for which a placement was asked.', { nullable: true })
  shortfall!: OpenShortfall | null
}
