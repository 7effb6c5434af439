import type {
  BudgetKind,
  BusinessUse,
  Certainty,
  CooperativeKind,
  DocumentKind,
  FinancingKind,
  MeetingElement,
  MetRole,
  NoPhotoReason,
  ObstacleCategory,
  OutletDocument,
  Party,
  ProposalBlock,
  RejectionReason,
  Role,
  Severity,
  TrainingTopic,
  VisitMode,
  VisitPurpose,
} from '@dampingi/domain'
import { budgetKindWords, businessUseWords, meetingElementWords } from '@dampingi/domain'
import { say, t } from './t.ts'

/** Names of coded values that are not states or commands (those come from the lifecycles). The compiler knows a missing one. */
export const purposeLabel = (code: VisitPurpose): string => t(`visitPurpose.${code}`)
export const modeLabel = (code: VisitMode): string => t(`visitMode.${code}`)
export const metLabel = (code: MetRole | 'BA'): string => t(`met.${code}`)
export const obstacleLabel = (code: ObstacleCategory): string => t(`obstacle.${code}`)
export const topicLabel = (code: TrainingTopic): string => t(`topic.${code}`)
export const noPhotoLabel = (code: NoPhotoReason): string => t(`noPhoto.${code}`)
export const budgetKindLabel = (code: BudgetKind): string => say(budgetKindWords[code])
export const useLabel = (code: BusinessUse): string => say(businessUseWords[code])
export const financingLabel = (code: FinancingKind): string => t(`financing.${code}`)
export const blockLabel = (code: ProposalBlock): string => t(`block.${code}`)
export const elementLabel = (code: MeetingElement): string => say(meetingElementWords[code])
export const rejectionLabel = (code: RejectionReason): string => t(`rejection.${code}`)
export const outletDocumentLabel = (code: OutletDocument): string => t(`outletDocument.${code}`)
export const documentLabel = (code: DocumentKind): string => t(`document.${code}`)
export const partyLabel = (code: Party): string => t(`party.${code}`)
export const severityLabel = (code: Severity): string => t(`severity.${code}`)
export const certaintyLabel = (code: Certainty): string => t(`certainty.${code}`)
export const roleLabel = (code: Role): string => t(`role.${code}`)
export const cooperativeKindLabel = (code: CooperativeKind): string => t(`cooperativeKind.${code}`)
