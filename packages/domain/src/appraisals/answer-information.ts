import { type CommandInput, defineCommand } from '../commands/facts.ts'
import { inputFinding } from '../commands/input.ts'
import { hashOf } from '../mechanisms/canonical.ts'
import { refuse, refusedBy } from '../mechanisms/decision.ts'
import { blocks, type Finding } from '../mechanisms/finding.ts'
import { approvalCovers } from '../proposals/approval-cover.ts'
import { blockOfField, compareContents } from '../proposals/compare-contents.ts'
import { contentFindings } from '../proposals/content-findings.ts'
import type { ProposalContent, ProposalRecord } from '../proposals/proposal.ts'
import { findingsOf, ruleSetOf } from '../proposals/proposal-facts.ts'
import { frozen } from '../proposals/proposal-version.ts'
import { appraisalLifecycle } from './appraisal.lifecycle.ts'
import { appraisalEvent } from './appraisal-event.ts'
import { noAppraisalFacts } from './appraisal-facts.ts'
import { notOpened, openQuestion } from './bank-question.ts'

export interface AnswerInformation extends CommandInput {
  appraisalId: string
  questionId: string
  words: string
  /** The content with what the question opened changed; null where words are enough. */
  content?: ProposalContent | null
}

/**
 * Answers the bank's open question. What it did not open stays as it was; what changes is a new version, kept for the bank. A change that
 * the village's approval does not cover goes with a warning where the loan is within it, and not at all above. Source: domain reference B2.
 */
export const answerInformation = defineCommand<AnswerInformation>({
  by: ['BA'],
  subject: ({ appraisalId }) => ({ kind: 'appraisal', id: appraisalId }),
  decide(input, facts) {
    const [before, former] = [facts.appraisal, facts.proposal]
    if (before === null || former === null) return refuse('NOT_FOUND')
    const question = openQuestion(before.questions)
    const refused = refusedBy(
      appraisalLifecycle,
      { from: before.state, command: 'answerInformation', to: 'UNDER_APPRAISAL', role: facts.viewer.role },
      { ...noAppraisalFacts, answer: input.words },
    )
    if (refused !== null) return refused
    if (question === null || question.id !== input.questionId) return refuse('INPUT_CHANGED', [], ['questionId'])
    const content = input.content ?? former.content
    const closed = notOpened(former.content, content, question.opens).map(({ path }) => fieldClosed(path))
    const wrong = [...closed, ...(input.content == null ? [] : contentFindings(content))]
    if (blocks(wrong)) return refuse('INPUT_INVALID', wrong)
    const proposal = answered(former, content, facts.now)
    const ruled = findingsOf(proposal, facts)
    const isChanged = proposal.version !== former.version
    if (isChanged && blocks(ruled)) return refuse('RULES_BROKEN', ruled)
    const most = facts.deliberation?.maxLoanRupiah ?? null
    if (isChanged && most !== null && (proposal.requestedAmountRupiah ?? 0) > most)
      return refuse('RULES_BROKEN', [aboveApproval])
    const covered = approvalCovers(proposal, facts.deliberation, ruleSetOf(proposal, facts.ruleSets))
    const appraisal = {
      ...before,
      state: 'UNDER_APPRAISAL' as const,
      stateSince: facts.now,
      questions: before.questions.map((one) =>
        one.id === question.id
          ? { ...one, answer: { words: input.words.trim(), answeredAt: facts.now, version: proposal.version } }
          : one,
      ),
    }
    return {
      outcome: 'ACCEPTED',
      writes: {
        appraisal,
        proposal,
        ...(isChanged ? { proposalVersion: frozen(proposal, 'ANSWER', facts.now) } : {}),
      },
      event: {
        ...appraisalEvent('InformationAnswered', appraisal, before.state),
        onBehalfOf: input.command.onBehalfOf ?? null,
      },
      findings: covered ? ruled : [...ruled, deliberateAgain],
    }
  },
})

/** The proposal after the answer: a new version where something changed. What was agreed stays; whether it still covers is judged anew. */
function answered(former: ProposalRecord, content: ProposalContent, now: string): ProposalRecord {
  const back = { ...former, state: 'UNDER_APPRAISAL' as const, stateSince: now }
  const { fields, lines } = compareContents(former.content, content)
  if (fields.length + lines.length === 0) return back
  const version = former.version + 1
  const changed = new Set([...fields, ...lines].map(({ path }) => blockOfField[path[0] as keyof ProposalContent]))
  return {
    ...back,
    version,
    blockVersions: Object.fromEntries(
      Object.entries(former.blockVersions).map(([block, was]) => [block, changed.has(block as never) ? version : was]),
    ) as ProposalRecord['blockVersions'],
    content,
    contentHash: hashOf(content),
    requestedAmountRupiah: content.loan.requestedAmountRupiah,
  }
}

const fieldClosed = (path: string[]): Finding =>
  inputFinding(
    path,
    { id: 'Isian ini tidak ditanyakan bank.', en: 'The bank did not ask about this field.' },
    { id: 'Kembalikan seperti semula.', en: 'Put it back as it was.' },
  )

const aboveApproval: Finding = {
  rule: 'OVER_VILLAGE_MAXIMUM',
  severity: 'BLOCKING',
  path: ['loan', 'requestedAmountRupiah'],
  why: {
    id: 'Jawaban mengubah pinjaman di atas yang disetujui desa. Perlu musdes lagi.',
    en: 'The answer raises the loan above what the village approved. It must be deliberated again.',
  },
  mend: {
    id: 'Kecilkan pinjaman, atau jawab tanpa mengubahnya.',
    en: 'Lower the loan, or answer without changing it.',
  },
  owner: 'BA',
  citation: null,
}

const deliberateAgain: Finding = {
  rule: 'APPROVAL_STALE',
  severity: 'ATTENTION',
  path: [],
  why: {
    id: 'Isi proposal berbeda dari yang dimusyawarahkan.',
    en: 'The proposal differs from the version that was deliberated.',
  },
  mend: {
    id: 'Bank belum bisa menawarkan sebelum desa menyetujui versi ini.',
    en: 'The bank can offer nothing before the village approves this version.',
  },
  owner: 'VILLAGE',
  citation: null,
}
