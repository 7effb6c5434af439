import { addDays } from '../calendar/day.ts'
import { type CommandInput, defineCommand } from '../commands/facts.ts'
import { emptyText, inputFinding } from '../commands/input.ts'
import { refuse, refusedBy } from '../mechanisms/decision.ts'
import type { Finding } from '../mechanisms/finding.ts'
import type { ProposalContent } from '../proposals/proposal.ts'
import { appraisalLifecycle } from './appraisal.lifecycle.ts'
import type { RejectionReason } from './appraisal.ts'
import { appraisalEvent } from './appraisal-event.ts'
import { noAppraisalFacts } from './appraisal-facts.ts'
import { type BankQuestion, mostQuestions, openableFields } from './bank-question.ts'

/** How long a bank may let an applicant take, in days. */
export const mostDaysToAnswer = 90

export interface RequestInformation extends CommandInput {
  appraisalId: string
  /** The id of the question: a UUID of version 7. */
  questionId: string
  reason: RejectionReason
  opens: string[]
  words: string
  dueOn: string
}

/** The bank asks. Its clock stops, and what it opens may be changed for the answer. Source: domain reference B2. */
export const requestInformation = defineCommand<RequestInformation>({
  by: ['BANK_REVIEWER', 'BANK_APPROVER'],
  subject: ({ appraisalId, questionId }) => ({
    kind: 'appraisal',
    id: appraisalId,
    parts: [{ id: questionId, path: ['questionId'] }],
  }),
  decide(input, facts) {
    const before = facts.appraisal
    if (before === null || facts.proposal === null) return refuse('NOT_FOUND')
    const refused = refusedBy(
      appraisalLifecycle,
      { from: before.state, command: 'requestInformation', to: 'INFO_REQUESTED', role: facts.viewer.role },
      noAppraisalFacts,
    )
    if (refused !== null) return refused
    if (before.questions.some(({ id }) => id === input.questionId)) return refuse('ALREADY_EXISTS', [], ['questionId'])
    if (before.questions.length >= mostQuestions) return refuse('QUOTA_REACHED')
    const findings = questionFindings(input, { content: facts.proposal.content, today: facts.today })
    if (findings.length > 0) return refuse('INPUT_INVALID', findings)
    const question: BankQuestion = {
      id: input.questionId,
      reason: input.reason,
      opens: [...new Set(input.opens)],
      words: input.words.trim(),
      dueOn: input.dueOn,
      askedAt: facts.now,
      version: facts.proposal.version,
      answer: null,
    }
    const appraisal = {
      ...before,
      state: 'INFO_REQUESTED' as const,
      stateSince: facts.now,
      questions: [...before.questions, question],
    }
    return {
      outcome: 'ACCEPTED',
      writes: { appraisal, proposal: { ...facts.proposal, state: 'INFO_REQUESTED', stateSince: facts.now } },
      event: appraisalEvent('InformationRequested', appraisal, before.state),
      findings: [],
    }
  },
})

/** What keeps a question from being put: no words, a day that is over or too far off, a field that the proposal does not have. */
export const questionFindings = (
  { words, dueOn, opens }: Pick<RequestInformation, 'words' | 'dueOn' | 'opens'>,
  { content, today }: { content: ProposalContent; today: string },
): Finding[] => [
  ...emptyText(['words'], words, { id: 'Pertanyaan', en: 'The question' }),
  ...dueFindings(dueOn, today),
  ...openFindings(opens, content),
]

const dueFindings = (dueOn: string, today: string): Finding[] =>
  dueOn > today && dueOn <= addDays(today, mostDaysToAnswer)
    ? []
    : [
        inputFinding(
          ['dueOn'],
          {
            id: `Tenggat harus sesudah hari ini, paling lama ${mostDaysToAnswer} hari.`,
            en: `The answer is due after today, within ${mostDaysToAnswer} days.`,
          },
          { id: 'Pilih tanggal lain.', en: 'Choose another day.' },
        ),
      ]

function openFindings(opens: readonly string[], content: ProposalContent): Finding[] {
  const known = new Set(openableFields(content))
  return opens.every((open) => known.has(open))
    ? []
    : [
        inputFinding(
          ['opens'],
          { id: 'Ada isian yang tidak dikenal di proposal ini.', en: 'A field is not one of this proposal.' },
          {
            id: 'Muat ulang proposal, lalu pilih isiannya lagi.',
            en: 'Reload the proposal and choose the fields again.',
          },
        ),
      ]
}
