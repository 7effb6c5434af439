import {
  type CreditOutcome,
  checklistOf,
  type GivenAnswer,
  type ProposalRecord,
  standingLines,
  wibDayOf,
} from '@dampingi/domain'
import { demoOrganisations } from './demo-people.ts'
import type { Act, Stage } from './stage.ts'

interface Reading {
  appraisalId: string
  proposal: ProposalRecord
  stage: Stage
  act: Act
}

/** What a reviewer notes before a question about a price: most of the budget is read by then, and one line is not in order. */
export function beginChecklist(reading: Reading): void {
  answer(reading, [
    { line: 'LEGAL_IDENTITY', verdict: 'OK', note: '' },
    { line: 'PURPOSE', verdict: 'OK', note: '' },
    { line: 'BUDGET', verdict: 'NOT_OK', note: 'Satu harga di atas harga setempat; sedang ditanyakan.' },
  ])
}

/** What a recommendation stands on: the outcome of the credit bureau, and an answer for each line that does not stand. */
export function finishReview(reading: Reading, outcome: CreditOutcome, notInOrder: readonly string[] = []): void {
  const { appraisalId, proposal, stage, act } = reading
  const checkedOn = outcome === 'NOT_CHECKED' ? null : wibDayOf(act.at)
  stage.give(act, 'recordCreditCheck', { appraisalId, outcome, checkedOn, note: creditNotes[outcome] })
  const lines = standingLines(checklistFor(proposal), checklistNow(reading), proposal)
  answer(
    reading,
    lines
      .filter(({ stands }) => !stands)
      .map(({ line: { code } }): Omit<GivenAnswer, 'replaces'> => {
        if (notInOrder.includes(code)) return { line: code, verdict: 'NOT_OK', note: 'Lihat alasan rekomendasi.' }
        if (code === 'COLLATERAL')
          return { line: code, verdict: 'NOT_APPLICABLE', note: 'Tidak diminta untuk pinjaman ini.' }
        return code === 'CREDIT_BUREAU' && outcome !== 'CLEAR'
          ? { line: code, verdict: 'NOT_OK', note: creditNotes[outcome] }
          : { line: code, verdict: 'OK', note: '' }
      }),
  )
}

const creditNotes: Record<CreditOutcome, string> = {
  CLEAR: '',
  ISSUE: 'Ada catatan pada satu orang.',
  NOT_CHECKED: 'Menyusul sebelum perjanjian.',
}

/** Most boards are clear; which are not hangs on the proposal, so that it is the same in each demo. */
export const creditOutcomeOf = ({ contentHash }: ProposalRecord): CreditOutcome =>
  contentHash.endsWith('0') || contentHash.endsWith('8') ? 'ISSUE' : contentHash.endsWith('4') ? 'NOT_CHECKED' : 'CLEAR'

const checklistFor = ({ bankId, submittedAt }: ProposalRecord) =>
  checklistOf(demoOrganisations.find(({ id }) => id === bankId)?.code ?? '', wibDayOf(submittedAt ?? ''))

const checklistNow = ({ stage, appraisalId }: Reading) => stage.kept.appraisals.get(appraisalId)?.checklist ?? []

function answer(reading: Reading, given: readonly Omit<GivenAnswer, 'replaces'>[]): void {
  const { appraisalId, proposal, stage, act } = reading
  const now = checklistNow(reading)
  const answers = given.map((one) => ({
    ...one,
    replaces: now.find(({ line }) => line === one.line)?.answeredAt ?? null,
  }))
  stage.give(act, 'answerChecklist', { appraisalId, proposalHash: proposal.contentHash, answers })
}
