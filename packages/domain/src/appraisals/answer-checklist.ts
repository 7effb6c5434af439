import { wibDayOf } from '../calendar/day.ts'
import { type CommandInput, defineCommand } from '../commands/facts.ts'
import { inputFinding } from '../commands/input.ts'
import { refuse, refusedBy } from '../mechanisms/decision.ts'
import type { Finding } from '../mechanisms/finding.ts'
import { checklistOf } from '../rule-sets/lender-checklists.ts'
import { appraisalLifecycle } from './appraisal.lifecycle.ts'
import { bankReviewEvent } from './appraisal-event.ts'
import { noAppraisalFacts } from './appraisal-facts.ts'
import { type ChecklistAnswer, type ChecklistVerdict, type LenderChecklist } from './checklist.ts'

/** The answer to one line. */
export interface GivenAnswer {
  line: string
  verdict: ChecklistVerdict
  note: string
  /** When the answer that this one takes the place of was given; null where none was seen. */
  replaces?: string | null
}

export interface AnswerChecklist extends CommandInput {
  appraisalId: string
  /** Content hash of the proposal as the reviewer read it: an answer belongs to what was read. */
  proposalHash: string
  /** One or more lines; the others stay as they are. */
  answers: GivenAnswer[]
}

/** A reviewer answers lines of the bank's checklist. Different lines merge, the same line is a conflict. Source: screens K2. */
export const answerChecklist = defineCommand<AnswerChecklist>({
  by: ['BANK_REVIEWER'],
  subject: ({ appraisalId }) => ({ kind: 'appraisal', id: appraisalId }),
  decide(input, facts) {
    const [before, proposal] = [facts.appraisal, facts.proposal]
    if (before === null || proposal === null) return refuse('NOT_FOUND')
    const refused = refusedBy(
      appraisalLifecycle,
      { from: before.state, command: 'answerChecklist', to: before.state, role: facts.viewer.role },
      noAppraisalFacts,
    )
    if (refused !== null) return refused
    if (input.proposalHash !== proposal.contentHash) return refuse('INPUT_CHANGED', [], ['proposalHash'])
    const checklist = checklistOf(facts.bank?.code ?? '', wibDayOf(proposal.submittedAt ?? facts.now))
    const findings = checklistFindings(input.answers, checklist)
    if (findings.length > 0) return refuse('INPUT_INVALID', findings)
    const conflict = input.answers.find(
      ({ line, replaces }) => (answerTo(before.checklist, line)?.answeredAt ?? null) !== (replaces ?? null),
    )
    if (conflict !== undefined) return refuse('VERSION_CONFLICT', [], ['answers', conflict.line])
    const given = input.answers.map(
      ({ line, verdict, note }): ChecklistAnswer => ({
        line,
        verdict,
        note: note.trim(),
        answeredById: facts.viewer.personId,
        answeredAt: facts.now,
        version: proposal.version,
      }),
    )
    const lines = given.map(({ line }) => line)
    const checklistNow = [...before.checklist.filter(({ line }) => !lines.includes(line)), ...given]
    const appraisal = { ...before, checklist: inOrder(checklistNow, checklist) }
    return {
      outcome: 'ACCEPTED',
      writes: { appraisal },
      // Which lines, never how they were answered: the chain is for ever.
      event: bankReviewEvent('ChecklistAnswered', appraisal, { lines, version: proposal.version }),
      findings: [],
    }
  },
})

const answerTo = (answers: readonly ChecklistAnswer[], line: string): ChecklistAnswer | undefined =>
  answers.find((one) => one.line === line)

/** Answers lie in the order of the list, so that the same answers are the same record whoever gave which first. */
function inOrder(answers: readonly ChecklistAnswer[], checklist: LenderChecklist | null): ChecklistAnswer[] {
  const place = ({ line }: ChecklistAnswer): number =>
    checklist?.lines.findIndex(({ code }) => code === line) ?? answers.length
  return answers.toSorted((a, b) => place(a) - place(b))
}

/** What keeps answers from being taken: no line, a line twice or unknown to this lender, or one that is not in order without a word why. */
export function checklistFindings(answers: readonly GivenAnswer[], checklist: LenderChecklist | null): Finding[] {
  if (answers.length === 0)
    return [
      inputFinding(
        ['answers'],
        { id: 'Belum ada baris yang dijawab.', en: 'No line is answered yet.' },
        { id: 'Jawab paling sedikit satu baris.', en: 'Answer at least one line.' },
      ),
    ]
  return answers.flatMap(({ line, verdict, note }, i) => {
    const known = checklist?.lines.some(({ code }) => code === line) ?? false
    const twice = answers.findIndex((other) => other.line === line) !== i
    if (!known || twice) return [lineUnknown(line)]
    return verdict !== 'OK' && note.trim() === '' ? [noteMissing(line)] : []
  })
}

const lineUnknown = (line: string): Finding =>
  inputFinding(
    ['answers', line],
    {
      id: 'Baris ini tidak ada di daftar periksa bank, atau dijawab dua kali.',
      en: 'The bank’s checklist has no such line, or it is answered twice.',
    },
    { id: 'Muat ulang daftar periksa, lalu jawab lagi.', en: 'Reload the checklist and answer again.' },
  )

const noteMissing = (line: string): Finding =>
  inputFinding(
    ['answers', line, 'note'],
    { id: 'Catatan belum ditulis.', en: 'The note is not written yet.' },
    {
      id: 'Tulis mengapa tidak sesuai, atau mengapa tidak berlaku.',
      en: 'Write why it is not in order, or does not apply.',
    },
  )
