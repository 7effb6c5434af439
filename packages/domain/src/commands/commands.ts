import { acceptAppraisal } from '../appraisals/accept-appraisal.ts'
import { acceptOffer } from '../appraisals/accept-offer.ts'
import { answerChecklist } from '../appraisals/answer-checklist.ts'
import { answerInformation } from '../appraisals/answer-information.ts'
import { decideAppraisal } from '../appraisals/decide-appraisal.ts'
import { declineOffer } from '../appraisals/decline-offer.ts'
import { recommendAppraisal } from '../appraisals/recommend-appraisal.ts'
import { recordCreditCheck } from '../appraisals/record-credit-check.ts'
import { requestInformation } from '../appraisals/request-information.ts'
import { returnAppraisal } from '../appraisals/return-appraisal.ts'
import { recordLegalBasis } from '../cooperatives/record-legal-basis.ts'
import { recordDeliberation } from '../deliberations/record-deliberation.ts'
import { scheduleDeliberation } from '../deliberations/schedule-deliberation.ts'
import { attachDocument } from '../documents/attach-document.ts'
import { verifyDocument } from '../documents/verify-document.ts'
import { planSiteCheck } from '../food-outlets/plan-site-check.ts'
import { recordSignage } from '../food-outlets/record-signage.ts'
import { recordSiteCheck } from '../food-outlets/record-site-check.ts'
import { registerFoodOutlet } from '../food-outlets/register-food-outlet.ts'
import { returnFoodOutlet } from '../food-outlets/return-food-outlet.ts'
import { startFoodOutlet } from '../food-outlets/start-food-outlet.ts'
import { submitFoodOutlet } from '../food-outlets/submit-food-outlet.ts'
import { endDisbursing } from '../loans/end-disbursing.ts'
import { recordDrawdown } from '../loans/record-drawdown.ts'
import { recordPlacement } from '../loans/record-placement.ts'
import { recordRepayments } from '../loans/record-repayments.ts'
import { recordVillageRepayment } from '../loans/record-village-repayment.ts'
import { reportAgreement } from '../loans/report-agreement.ts'
import { requestPlacement } from '../loans/request-placement.ts'
import { reverseMovement } from '../loans/reverse-movement.ts'
import { signAgreement } from '../loans/sign-agreement.ts'
import type { Decision } from '../mechanisms/decision.ts'
import { editProposalBlock } from '../proposals/edit-proposal-block.ts'
import { issueVillageApproval } from '../proposals/issue-village-approval.ts'
import { moveProposalRuleSet } from '../proposals/move-proposal-rule-set.ts'
import { recordMembersResolution } from '../proposals/record-members-resolution.ts'
import { requestProposalReview } from '../proposals/request-proposal-review.ts'
import { reviewProposal } from '../proposals/review-proposal.ts'
import { scheduleMembersMeeting } from '../proposals/schedule-members-meeting.ts'
import { startProposal } from '../proposals/start-proposal.ts'
import { submitProposal } from '../proposals/submit-proposal.ts'
import { draftRuleSet } from '../rule-sets/draft-rule-set.ts'
import { editRuleSet } from '../rule-sets/edit-rule-set.ts'
import { publishRuleSet } from '../rule-sets/publish-rule-set.ts'
import { repealRuleSet } from '../rule-sets/repeal-rule-set.ts'
import { requestRuleSetPublication } from '../rule-sets/request-rule-set-publication.ts'
import { returnRuleSet } from '../rule-sets/return-rule-set.ts'
import { suspendRuleSet } from '../rule-sets/suspend-rule-set.ts'
import { correctVisit } from '../visits/correct-visit.ts'
import { planVisit } from '../visits/plan-visit.ts'
import { recordVisit } from '../visits/record-visit.ts'
import type { CommandDefinition, Facts, Writes } from './facts.ts'

/** Every command of the programme. The API has a mutation for each (a test counts them), the phone sends those of a BA. */
export const commands = {
  planVisit,
  recordVisit,
  correctVisit,
  startProposal,
  editProposalBlock,
  requestProposalReview,
  reviewProposal,
  scheduleMembersMeeting,
  recordMembersResolution,
  scheduleDeliberation,
  recordDeliberation,
  issueVillageApproval,
  submitProposal,
  moveProposalRuleSet,
  acceptAppraisal,
  requestInformation,
  answerInformation,
  recordCreditCheck,
  answerChecklist,
  recommendAppraisal,
  returnAppraisal,
  decideAppraisal,
  acceptOffer,
  declineOffer,
  signAgreement,
  reportAgreement,
  recordDrawdown,
  endDisbursing,
  recordRepayments,
  requestPlacement,
  recordPlacement,
  recordVillageRepayment,
  reverseMovement,
  startFoodOutlet,
  submitFoodOutlet,
  returnFoodOutlet,
  planSiteCheck,
  recordSiteCheck,
  registerFoodOutlet,
  recordSignage,
  attachDocument,
  verifyDocument,
  recordLegalBasis,
  draftRuleSet,
  editRuleSet,
  requestRuleSetPublication,
  publishRuleSet,
  returnRuleSet,
  suspendRuleSet,
  repealRuleSet,
}

export type CommandName = keyof typeof commands
export type InputOf<Name extends CommandName> =
  (typeof commands)[Name] extends CommandDefinition<infer Input, never> ? Input : never

/** The commands about a co-operative and its records: those that a phone decides, and whose facts are `Facts`. */
export type CooperativeCommandName = {
  [Name in CommandName]: Facts extends Parameters<(typeof commands)[Name]['decide']>[1] ? Name : never
}[CommandName]

/** Decides one command by name: the same function on the phone and on the server. */
export const decide = <Name extends CooperativeCommandName>(
  name: Name,
  input: InputOf<Name>,
  facts: Facts,
): Decision<Writes> => (commands[name] as unknown as CommandDefinition<InputOf<Name>>).decide(input, facts)

/** What a command is about, by name. */
export const subjectOf = <Name extends CommandName>(name: Name, input: InputOf<Name>) =>
  (commands[name] as unknown as CommandDefinition<InputOf<Name>>).subject(input)
