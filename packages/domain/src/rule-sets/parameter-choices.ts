import { meetingElements } from '../deliberations/deliberation.ts'
import { proposalPapers } from '../documents/document.ts'
import { clockStarts, graceInterests, gracePlacements, loanMethods } from '../loans/loan.ts'
import { budgetKinds, businessUses, financingKinds } from '../proposals/proposal.ts'
import { eligibilityItems, type ParameterName } from './parameter.ts'

/** What a parameter that is a choice or a list may hold: the codes that the engine knows. */
export const parameterChoices: Partial<Record<ParameterName, readonly string[]>> = {
  scheduleMethod: loanMethods,
  gracePlacement: gracePlacements,
  graceInterest: graceInterests,
  clockStart: clockStarts,
  rounding: ['HALF_UP_EACH_MONTH'],
  financingKinds,
  budgetKinds,
  allowedUses: businessUses,
  eligibility: eligibilityItems,
  approvalRequirement: ['MUSDESUS_AND_VILLAGE_HEAD', 'STATE_CONTRACT'],
  approvalCovers: ['SAME_VERSION', 'WITHIN_MAXIMUM'],
  papersBeforeBank: proposalPapers,
  deliberationElements: meetingElements,
}
