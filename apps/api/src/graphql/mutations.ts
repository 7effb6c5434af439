import { AcceptAppraisalMutation } from '../appraisals/accept-appraisal.ts'
import { AcceptOfferMutation } from '../appraisals/accept-offer.ts'
import { AnswerChecklistMutation } from '../appraisals/answer-checklist.ts'
import { AnswerInformationMutation } from '../appraisals/answer-information.ts'
import { DecideAppraisalMutation } from '../appraisals/decide-appraisal.ts'
import { DeclineOfferMutation } from '../appraisals/decline-offer.ts'
import { RecommendAppraisalMutation } from '../appraisals/recommend-appraisal.ts'
import { RecordCreditCheckMutation } from '../appraisals/record-credit-check.ts'
import { RequestInformationMutation } from '../appraisals/request-information.ts'
import { ReturnAppraisalMutation } from '../appraisals/return-appraisal.ts'
import { RecordLegalBasisMutation } from '../cooperatives/record-legal-basis.ts'
import { RecordDeliberationMutation } from '../deliberations/record-deliberation.ts'
import { ScheduleDeliberationMutation } from '../deliberations/schedule-deliberation.ts'
import { AttachDocumentMutation } from '../documents/attach-document.ts'
import { VerifyDocumentMutation } from '../documents/verify-document.ts'
import { PlanSiteCheckMutation } from '../food-outlets/plan-site-check.ts'
import { RecordSignageMutation } from '../food-outlets/record-signage.ts'
import { RecordSiteCheckMutation } from '../food-outlets/record-site-check.ts'
import { RegisterFoodOutletMutation } from '../food-outlets/register-food-outlet.ts'
import { ReturnFoodOutletMutation } from '../food-outlets/return-food-outlet.ts'
import { StartFoodOutletMutation } from '../food-outlets/start-food-outlet.ts'
import { SubmitFoodOutletMutation } from '../food-outlets/submit-food-outlet.ts'
import { EndDisbursingMutation } from '../loans/end-disbursing.ts'
import { RecordDrawdownMutation } from '../loans/record-drawdown.ts'
import { RecordPlacementMutation } from '../loans/record-placement.ts'
import { RecordRepaymentsMutation } from '../loans/record-repayments.ts'
import { RecordVillageRepaymentMutation } from '../loans/record-village-repayment.ts'
import { ReportAgreementMutation } from '../loans/report-agreement.ts'
import { RequestPlacementMutation } from '../loans/request-placement.ts'
import { ReverseMovementMutation } from '../loans/reverse-movement.ts'
import { SignAgreementMutation } from '../loans/sign-agreement.ts'
import { EditProposalBlockMutation } from '../proposals/edit-proposal-block.ts'
import { IssueVillageApprovalMutation } from '../proposals/issue-village-approval.ts'
import { MoveProposalRuleSetMutation } from '../proposals/move-proposal-rule-set.ts'
import { RecordMembersResolutionMutation } from '../proposals/record-members-resolution.ts'
import { RequestProposalReviewMutation } from '../proposals/request-proposal-review.ts'
import { ReviewProposalMutation } from '../proposals/review-proposal.ts'
import { ScheduleMembersMeetingMutation } from '../proposals/schedule-members-meeting.ts'
import { StartProposalMutation } from '../proposals/start-proposal.ts'
import { SubmitProposalMutation } from '../proposals/submit-proposal.ts'
import { DraftRuleSetMutation } from '../rule-sets/draft-rule-set.ts'
import { EditRuleSetMutation } from '../rule-sets/edit-rule-set.ts'
import { PublishRuleSetMutation } from '../rule-sets/publish-rule-set.ts'
import { RepealRuleSetMutation } from '../rule-sets/repeal-rule-set.ts'
import { RequestRuleSetPublicationMutation } from '../rule-sets/request-rule-set-publication.ts'
import { ReturnRuleSetMutation } from '../rule-sets/return-rule-set.ts'
import { SuspendRuleSetMutation } from '../rule-sets/suspend-rule-set.ts'
import { CorrectVisitMutation } from '../visits/correct-visit.ts'
import { PlanVisitMutation } from '../visits/plan-visit.ts'
import { RecordVisitMutation } from '../visits/record-visit.ts'

/** Every mutation; a test holds them against the commands of the domain. */
export const mutations = [
  PlanVisitMutation,
  RecordVisitMutation,
  CorrectVisitMutation,
  StartProposalMutation,
  EditProposalBlockMutation,
  RequestProposalReviewMutation,
  ReviewProposalMutation,
  ScheduleMembersMeetingMutation,
  RecordMembersResolutionMutation,
  IssueVillageApprovalMutation,
  SubmitProposalMutation,
  MoveProposalRuleSetMutation,
  ScheduleDeliberationMutation,
  RecordDeliberationMutation,
  AcceptAppraisalMutation,
  RecordCreditCheckMutation,
  AnswerChecklistMutation,
  RecommendAppraisalMutation,
  DecideAppraisalMutation,
  AcceptOfferMutation,
  RequestInformationMutation,
  ReturnAppraisalMutation,
  AnswerInformationMutation,
  DeclineOfferMutation,
  SignAgreementMutation,
  ReportAgreementMutation,
  RecordDrawdownMutation,
  EndDisbursingMutation,
  RecordRepaymentsMutation,
  RequestPlacementMutation,
  RecordPlacementMutation,
  RecordVillageRepaymentMutation,
  ReverseMovementMutation,
  StartFoodOutletMutation,
  SubmitFoodOutletMutation,
  ReturnFoodOutletMutation,
  PlanSiteCheckMutation,
  RecordSiteCheckMutation,
  RegisterFoodOutletMutation,
  RecordSignageMutation,
  AttachDocumentMutation,
  VerifyDocumentMutation,
  RecordLegalBasisMutation,
  DraftRuleSetMutation,
  EditRuleSetMutation,
  RequestRuleSetPublicationMutation,
  PublishRuleSetMutation,
  ReturnRuleSetMutation,
  SuspendRuleSetMutation,
  RepealRuleSetMutation,
] as const
