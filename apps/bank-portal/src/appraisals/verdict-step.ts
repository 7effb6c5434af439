import { type AppraisalState, appraisalLifecycle, mayGive, type Role } from '@dampingi/domain'

/** What the page of the verdict is for, to this viewer: the command it is about, and whether it may be given here and now. */
export interface VerdictStep {
  command: 'recommendAppraisal' | 'decideAppraisal'
  /** The form is shown. */
  open: boolean
  /** The lifecycle would let this role decide, but this very person recommended. */
  needsAnother: boolean
  /** A decision is there, so nothing is left to do on this page. */
  done: boolean
}

/** States in which nobody has recommended yet. */
const beforeRecommendation: readonly AppraisalState[] = ['WAITING', 'UNDER_APPRAISAL', 'INFO_REQUESTED']

/** Until somebody has recommended the page is about the recommendation, afterwards about the decision, whoever looks. */
export function verdictStep(
  appraisal: { state: AppraisalState; recommendedBy: { id: string } | null; decision: object | null },
  viewer: { id: string; role: Role },
): VerdictStep {
  const command = beforeRecommendation.includes(appraisal.state) ? 'recommendAppraisal' : 'decideAppraisal'
  const offered = mayGive(appraisalLifecycle, appraisal.state, command, viewer.role)
  const needsAnother = offered && command === 'decideAppraisal' && appraisal.recommendedBy?.id === viewer.id
  return { command, open: offered && !needsAnother, needsAnother, done: appraisal.decision !== null }
}
