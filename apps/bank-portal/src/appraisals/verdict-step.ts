import { type AppraisalState, appraisalLifecycle, mayGive } from '@dampingi/domain'
import type { AppraisalStep, StepViewer } from './use-appraisal-step.ts'

/** What the page of the verdict is for, to this viewer. */
export interface VerdictStep extends AppraisalStep<'recommendAppraisal' | 'decideAppraisal'> {
  /** The lifecycle would let this role decide, but this very person recommended. */
  needsAnother: boolean
}

/** States in which nobody has recommended yet. */
const beforeRecommendation: readonly AppraisalState[] = ['WAITING', 'UNDER_APPRAISAL', 'INFO_REQUESTED']

/** Until somebody has recommended the page is about the recommendation, afterwards about the decision, whoever looks. */
export function verdictStep(
  appraisal: { state: AppraisalState; recommendedBy: { id: string } | null; decision: object | null },
  viewer: StepViewer,
): VerdictStep {
  const command = beforeRecommendation.includes(appraisal.state) ? 'recommendAppraisal' : 'decideAppraisal'
  const offered = mayGive(appraisalLifecycle, appraisal.state, command, viewer.role)
  const needsAnother = offered && command === 'decideAppraisal' && appraisal.recommendedBy?.id === viewer.id
  return { command, open: offered && !needsAnother, needsAnother, done: appraisal.decision !== null }
}
