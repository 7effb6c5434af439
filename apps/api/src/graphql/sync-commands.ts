import type { CommandName } from '@dampingi/domain'
import { GraphQLError } from 'graphql'
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { AcceptOfferInput } from '../appraisals/accept-offer.ts'
import { AnswerInformationInput } from '../appraisals/answer-information.ts'
import { DeclineOfferInput } from '../appraisals/decline-offer.ts'
import { RecordLegalBasisInput } from '../cooperatives/record-legal-basis.ts'
import { RecordDeliberationInput } from '../deliberations/record-deliberation.ts'
import { ScheduleDeliberationInput } from '../deliberations/schedule-deliberation.ts'
import { AttachDocumentInput } from '../documents/attach-document.ts'
import { StartFoodOutletInput } from '../food-outlets/start-food-outlet.ts'
import { SubmitFoodOutletInput } from '../food-outlets/submit-food-outlet.ts'
import { RecordVillageRepaymentInput } from '../loans/record-village-repayment.ts'
import { ReverseMovementInput } from '../loans/reverse-movement.ts'
import { EditProposalBlockInput } from '../proposals/edit-proposal-block.ts'
import { IssueVillageApprovalInput } from '../proposals/issue-village-approval.ts'
import { MoveProposalRuleSetInput } from '../proposals/move-proposal-rule-set.ts'
import { RecordMembersResolutionInput } from '../proposals/record-members-resolution.ts'
import { RequestProposalReviewInput } from '../proposals/request-proposal-review.ts'
import { ScheduleMembersMeetingInput } from '../proposals/schedule-members-meeting.ts'
import { StartProposalInput } from '../proposals/start-proposal.ts'
import { SubmitProposalInput } from '../proposals/submit-proposal.ts'
import { CorrectVisitInput } from '../visits/correct-visit.ts'
import { PlanVisitInput } from '../visits/plan-visit.ts'
import { RecordVisitInput } from '../visits/record-visit.ts'
import {
  AppraisalAccepted,
  CommandPayload,
  CooperativeAccepted,
  DeliberationAccepted,
  DocumentAccepted,
  FoodOutletAccepted,
  LoanAccepted,
  ProposalAccepted,
  VisitAccepted,
} from './accepted.ts'
import { Context } from './context.ts'
import { give } from './give.ts'

/** How many commands one batch may hold: promise A9. */
const mostCommands = 100

const one = { nullable: true, description: 'The command, when it is this one.' }

/** One command of the phone's outbox. */
@InputType({ description: "One command of the phone's outbox: exactly one field is given." })
export class SyncCommandInput {
  @Field(() => PlanVisitInput, one) planVisit?: PlanVisitInput | null
  @Field(() => RecordVisitInput, one) recordVisit?: RecordVisitInput | null
  @Field(() => CorrectVisitInput, one) correctVisit?: CorrectVisitInput | null
  @Field(() => StartProposalInput, one) startProposal?: StartProposalInput | null
  @Field(() => EditProposalBlockInput, one) editProposalBlock?: EditProposalBlockInput | null
  @Field(() => RequestProposalReviewInput, one) requestProposalReview?: RequestProposalReviewInput | null
  @Field(() => ScheduleMembersMeetingInput, one) scheduleMembersMeeting?: ScheduleMembersMeetingInput | null
  @Field(() => RecordMembersResolutionInput, one) recordMembersResolution?: RecordMembersResolutionInput | null
  @Field(() => ScheduleDeliberationInput, one) scheduleDeliberation?: ScheduleDeliberationInput | null
  @Field(() => RecordDeliberationInput, one) recordDeliberation?: RecordDeliberationInput | null
  @Field(() => IssueVillageApprovalInput, one) issueVillageApproval?: IssueVillageApprovalInput | null
  @Field(() => SubmitProposalInput, one) submitProposal?: SubmitProposalInput | null
  @Field(() => MoveProposalRuleSetInput, one) moveProposalRuleSet?: MoveProposalRuleSetInput | null
  @Field(() => AnswerInformationInput, one) answerInformation?: AnswerInformationInput | null
  @Field(() => AcceptOfferInput, one) acceptOffer?: AcceptOfferInput | null
  @Field(() => DeclineOfferInput, one) declineOffer?: DeclineOfferInput | null
  @Field(() => ReverseMovementInput, one) reverseMovement?: ReverseMovementInput | null
  @Field(() => RecordVillageRepaymentInput, one) recordVillageRepayment?: RecordVillageRepaymentInput | null
  @Field(() => StartFoodOutletInput, one) startFoodOutlet?: StartFoodOutletInput | null
  @Field(() => SubmitFoodOutletInput, one) submitFoodOutlet?: SubmitFoodOutletInput | null
  @Field(() => AttachDocumentInput, one) attachDocument?: AttachDocumentInput | null
  @Field(() => RecordLegalBasisInput, one) recordLegalBasis?: RecordLegalBasisInput | null
}

/** What each command of an outbox answers when it is accepted. */
const accepted = {
  planVisit: VisitAccepted,
  recordVisit: VisitAccepted,
  correctVisit: VisitAccepted,
  startProposal: ProposalAccepted,
  editProposalBlock: ProposalAccepted,
  requestProposalReview: ProposalAccepted,
  scheduleMembersMeeting: ProposalAccepted,
  recordMembersResolution: ProposalAccepted,
  scheduleDeliberation: DeliberationAccepted,
  recordDeliberation: DeliberationAccepted,
  issueVillageApproval: ProposalAccepted,
  submitProposal: ProposalAccepted,
  moveProposalRuleSet: ProposalAccepted,
  answerInformation: AppraisalAccepted,
  acceptOffer: AppraisalAccepted,
  declineOffer: AppraisalAccepted,
  reverseMovement: LoanAccepted,
  recordVillageRepayment: LoanAccepted,
  startFoodOutlet: FoodOutletAccepted,
  submitFoodOutlet: FoodOutletAccepted,
  attachDocument: DocumentAccepted,
  recordLegalBasis: CooperativeAccepted,
}

@Resolver()
export class SyncCommandsMutation {
  /** Each command is a transaction of its own, in the order given; one that is refused does not stop those after it. */
  @Mutation(() => [CommandPayload], {
    description: "Sends up to 100 commands of the phone's outbox, in order; each has its own answer.",
  })
  async syncCommands(
    @Arg('commands', () => [SyncCommandInput], { description: 'The commands, oldest first.' })
    commands: SyncCommandInput[],
    @Ctx() context: Context,
  ): Promise<object[]> {
    if (commands.length > mostCommands)
      throw badBatch(`A batch holds at most ${mostCommands} commands. Send it in parts.`)
    const each = commands.map(onlyCommand)
    const answers: object[] = []
    for (const { name, input } of each) answers.push(await give(context, name, input as never, accepted[name]))
    return answers
  }
}

function onlyCommand(command: SyncCommandInput): { name: keyof typeof accepted & CommandName; input: unknown } {
  const given = Object.entries(command).filter(([, input]) => input != null)
  const [name, input] = given[0] ?? []
  if (given.length !== 1 || name === undefined) throw badBatch('Give exactly one command in each place of the batch.')
  return { name: name as keyof typeof accepted, input }
}

const badBatch = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })
