import { type CommandInput, defineCommand } from '../commands/facts.ts'
import { futureDay, inputFinding } from '../commands/input.ts'
import { refuse, refusedBy } from '../mechanisms/decision.ts'
import type { Finding } from '../mechanisms/finding.ts'
import { appraisalLifecycle } from './appraisal.lifecycle.ts'
import { bankReviewEvent } from './appraisal-event.ts'
import { noAppraisalFacts } from './appraisal-facts.ts'
import type { CreditOutcome } from './credit-check.ts'

export interface RecordCreditCheck extends CommandInput {
  appraisalId: string
  outcome: CreditOutcome
  /** The WIB day on which the bureau was asked; null where it was not. */
  checkedOn?: string | null
  note: string
  /** When the outcome that this one takes the place of was recorded; null where none was seen. */
  replaces?: string | null
}

/** The bank writes down what the credit bureau said. Whoever recommends does so; an approver reads it. Source: screens K2. */
export const recordCreditCheck = defineCommand<RecordCreditCheck>({
  by: ['BANK_REVIEWER'],
  subject: ({ appraisalId }) => ({ kind: 'appraisal', id: appraisalId }),
  decide(input, facts) {
    const before = facts.appraisal
    if (before === null || facts.proposal === null) return refuse('NOT_FOUND')
    const refused = refusedBy(
      appraisalLifecycle,
      { from: before.state, command: 'recordCreditCheck', to: before.state, role: facts.viewer.role },
      noAppraisalFacts,
    )
    if (refused !== null) return refused
    const findings = creditCheckFindings(input, facts.today)
    if (findings.length > 0) return refuse('INPUT_INVALID', findings)
    if ((before.creditCheck?.recordedAt ?? null) !== (input.replaces ?? null))
      return refuse('VERSION_CONFLICT', [], ['replaces'])
    const appraisal = {
      ...before,
      creditCheck: {
        outcome: input.outcome,
        checkedOn: input.outcome === 'NOT_CHECKED' ? null : (input.checkedOn ?? null),
        note: input.note.trim(),
        recordedAt: facts.now,
      },
      creditCheckedById: facts.viewer.personId,
    }
    return {
      outcome: 'ACCEPTED',
      writes: { appraisal },
      // That it was recorded, never what it says: the chain is for ever.
      event: bankReviewEvent('CreditCheckRecorded', appraisal, {}),
      findings: [],
    }
  },
})

/** What keeps an outcome from being recorded: the bureau was asked, and the day is missing or has not come yet. */
export function creditCheckFindings(
  { outcome, checkedOn }: Pick<RecordCreditCheck, 'outcome' | 'checkedOn'>,
  today: string,
): Finding[] {
  if (outcome === 'NOT_CHECKED') return []
  if (checkedOn == null)
    return [
      inputFinding(
        ['checkedOn'],
        { id: 'Tanggal pengecekan belum diisi.', en: 'The day of the check is not given yet.' },
        { id: 'Isi tanggal SLIK ditanyakan.', en: 'Give the day on which the bureau was asked.' },
      ),
    ]
  return futureDay(['checkedOn'], checkedOn, today)
}
