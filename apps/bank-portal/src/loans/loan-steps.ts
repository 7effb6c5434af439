import {
  decide,
  type Facts,
  type Finding,
  type InputOf,
  type LoanCommand,
  type LoanMovementRecord,
  type LoanRecord,
  type Offer,
  type Viewer,
} from '@dampingi/domain'
import { type FormFinding, say } from '@dampingi/ui'

/** The steps of a loan that are a short form of their own; an agreement and a statement have pages with more on them. */
export const loanSteps = {
  reportAgreement: { path: 'laporan', fields: ['reportedOn', 'reportNumber'] },
  recordDrawdown: { path: 'pencairan', fields: ['amountRupiah', 'movedOn', 'payee', 'reference'] },
  endDisbursing: { path: 'henti-cair', fields: ['reason'] },
  recordRepayments: { path: 'angsuran', fields: ['amountRupiah', 'movedOn', 'reference'] },
  requestPlacement: { path: 'minta-penempatan', fields: ['statementNumber'] },
  recordPlacement: { path: 'penempatan', fields: ['amountRupiah', 'movedOn', 'reference'] },
} as const satisfies Partial<Record<LoanCommand, { path: string; fields: readonly (keyof StepValues)[] }>>
export type StepCommand = keyof typeof loanSteps

/** What the form of a step holds; each step shows the fields it needs. */
export interface StepValues {
  reportedOn: string | null
  reportNumber: string
  amountRupiah: number | null
  movedOn: string | null
  payee: string
  reference: string
  reason: string
  statementNumber: string
}

export const emptyStep = (today: string): StepValues => ({
  reportedOn: today,
  reportNumber: '',
  amountRupiah: null,
  movedOn: today,
  payee: '',
  reference: '',
  reason: '',
  statementNumber: '',
})

export const pathOfStep = (command: LoanCommand): string =>
  command in loanSteps ? loanSteps[command as StepCommand].path : ''

export const stepOfPath = (path: string): StepCommand | null =>
  (Object.keys(loanSteps) as StepCommand[]).find((command) => loanSteps[command].path === path) ?? null

/** The input of a step's command, without its envelope. */
export function inputOfStep(command: StepCommand, loanId: string, movementId: string, values: StepValues) {
  const moved = {
    id: movementId,
    movedOn: values.movedOn ?? '',
    amountRupiah: values.amountRupiah ?? 0,
    reference: values.reference.trim(),
  }
  const inputs: { [Command in StepCommand]: Omit<InputOf<Command>, 'command'> } = {
    reportAgreement: { loanId, reportedOn: values.reportedOn ?? '', reportNumber: values.reportNumber.trim() },
    recordDrawdown: { loanId, drawdown: moved, payee: values.payee.trim() },
    endDisbursing: { loanId, reason: values.reason.trim() },
    recordRepayments: { loanId, repayments: [moved] },
    requestPlacement: { loanId, statementNumber: values.statementNumber.trim() },
    recordPlacement: { loanId, placement: moved },
  }
  return inputs[command]
}

/** What a loan's decision looks at, as this desk holds it. */
export interface LoanSetting {
  loan: LoanRecord
  movements: readonly LoanMovementRecord[]
  viewer: Viewer
  today: string
}

/** What the programme's own decision finds in the way of a step, each at the field where it is mended. */
export const stepFindings = (command: StepCommand, input: object, setting: LoanSetting): FormFinding[] =>
  refusalOf(command, input, setting).map(shown)

/** The same as the programme says it. */
export function refusalOf(command: StepCommand, input: object, setting: LoanSetting): readonly Finding[] {
  const now = `${setting.today}T05:00:00.000Z`
  const whole = { ...input, command: { key: '', madeAt: now } } as InputOf<StepCommand>
  // A decision about a loan looks at nothing else.
  const decision = decide<StepCommand>(command, whole, { ...setting, now } as unknown as Facts)
  return decision.outcome === 'REFUSED' ? decision.problem.findings : []
}

/** What stands in the way of a step that is offered and can't be mended in its form: the form would only refuse in the end. */
export const hindrances = ({ command, missing }: Offer<LoanCommand>): Finding[] => {
  const fields: readonly string[] = command in loanSteps ? loanSteps[command as StepCommand].fields : []
  return missing.filter(({ path }) => !fields.includes(path.at(-1) ?? ''))
}

/** A date that was not read comes before what the programme says of an empty one. */
export const missingDay = (field: string, message: string): FormFinding => ({ path: [field], message, blocking: true })

const shown = (finding: Finding): FormFinding => ({
  path: finding.path.slice(-1),
  message: `${say(finding.why)} ${say(finding.mend)}`,
  blocking: finding.severity === 'BLOCKING',
})
