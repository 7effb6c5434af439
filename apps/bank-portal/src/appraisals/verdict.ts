import {
  type AppraisalFacts,
  type AppraisalState,
  appraisalLifecycle,
  type Finding,
  isOfTerms,
  type LoanRequest,
  noAppraisalFacts,
  type RejectionReason,
  step,
  type Verdict,
} from '@dampingi/domain'
import { type FormFinding, say } from '@dampingi/ui'

/** What the form holds: the fields of both kinds, so that changing one's mind loses nothing. */
export interface VerdictValues {
  kind: Verdict['kind']
  amountRupiah: number | null
  tenorMonths: number | null
  graceMonths: number | null
  reasonCodes: RejectionReason[]
  words: string
  /** Why an offer goes on though the credit bureau is not clear: for the approver, not for the co-operative. */
  acknowledgement: string
}

/** Begins with what was recommended, or with what is asked. */
export const startOf = (recommendation: Verdict | null, asked: LoanRequest): VerdictValues =>
  recommendation === null
    ? {
        kind: 'OFFER',
        amountRupiah: asked.requestedAmountRupiah,
        tenorMonths: asked.tenorMonths,
        graceMonths: asked.graceMonths,
        reasonCodes: [],
        words: '',
        acknowledgement: '',
      }
    : {
        ...recommendation,
        amountRupiah: recommendation.amountRupiah ?? asked.requestedAmountRupiah,
        tenorMonths: recommendation.tenorMonths ?? asked.tenorMonths,
        graceMonths: recommendation.graceMonths ?? asked.graceMonths,
        reasonCodes: [...recommendation.reasonCodes],
        acknowledgement: '',
      }

/** The verdict that is sent: an offer without reasons, a refusal without terms. */
export const verdictOf = (values: VerdictValues): Verdict =>
  values.kind === 'OFFER'
    ? { ...pick(values), reasonCodes: [], words: values.words.trim() }
    : {
        kind: 'REJECT',
        amountRupiah: null,
        tenorMonths: null,
        graceMonths: null,
        reasonCodes: [...values.reasonCodes],
        words: values.words.trim(),
      }

const pick = ({ kind, amountRupiah, tenorMonths, graceMonths }: VerdictValues) => ({
  kind,
  amountRupiah,
  tenorMonths,
  graceMonths,
})

/**
 * What the lifecycle still asks of this verdict, at the field where it is mended; and of a field that is in order by that, what the
 * rule set of the proposal says about the offered tenor and grace (`ofRules`).
 */
export function verdictFindings(
  appraisal: { state: AppraisalState; recommendation: Verdict | null },
  command: 'recommendAppraisal' | 'decideAppraisal',
  verdict: Verdict,
  facts: Pick<AppraisalFacts, 'requestedAmountRupiah' | 'approvalCovers'> & Partial<AppraisalFacts>,
  ofRules: readonly Finding[],
): FormFinding[] {
  const judged = verdict.kind === 'OFFER' ? ('OFFERED' as const) : ('REJECTED' as const)
  const asked =
    command === 'recommendAppraisal'
      ? ({ to: 'RECOMMENDED', role: 'BANK_REVIEWER' } as const)
      : ({ to: judged, role: 'BANK_APPROVER' } as const)
  const taken = step(
    appraisalLifecycle,
    { from: appraisal.state, command, ...asked },
    { ...noAppraisalFacts, ...facts, verdict, recommendation: appraisal.recommendation },
  )
  if (taken.refused !== null) return []
  const unmet = taken.findings.map(told)
  const ruled = verdict.kind === 'OFFER' ? ofRules.filter(isOfTerms).map(told) : []
  return [...unmet, ...ruled.filter(({ path }) => !unmet.some((one) => one.path[0] === path[0]))]
}

/** What stands beside the verdict in the form; all else lies within it. */
const inForm: ReadonlySet<string> = new Set(['acknowledgement', 'checklist'])

const told = (finding: Finding): FormFinding => ({
  path: inForm.has(finding.path[0] ?? '') ? finding.path : finding.path.slice(1),
  message: `${say(finding.why)} ${say(finding.mend)}`,
  blocking: finding.severity === 'BLOCKING',
})
