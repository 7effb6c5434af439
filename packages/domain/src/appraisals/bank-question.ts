import { blockOfField, type ContentComparison, compareContents } from '../proposals/compare-contents.ts'
import type { ProposalContent } from '../proposals/proposal.ts'
import type { RejectionReason } from './appraisal.ts'

/** What was answered, and the version that came of it. */
export interface BankAnswer {
  words: string
  answeredAt: string
  /** The proposal's count of edits after the answer; the same as before where nothing was changed. */
  version: number
}

/**
 * What a bank asks about a proposal that lies before it. Only what it opens may be changed for the answer; all else stays as it was read.
 * Source: domain reference B2 ("coded question, due date"), screens 2.3 Tanya.
 */
export interface BankQuestion {
  /** A UUID of version 7, made by whoever asks. */
  id: string
  /** What it is about, by the codes of a refusal: what is not answered may lead to one. */
  reason: RejectionReason
  /**
   * What may be changed: a block (`budgetLines`), one line of it (`budgetLines/<id>`) or one field of the loan (`loan/tenorMonths`). Empty
   * where words are enough.
   */
  opens: string[]
  words: string
  /** The WIB day by which the answer is asked for. */
  dueOn: string
  askedAt: string
  /** The proposal's count of edits when it was asked. */
  version: number
  answer: BankAnswer | null
}

/** How many questions one appraisal takes. */
export const mostQuestions = 50

/** The question that waits for its answer; null where none does. */
export const openQuestion = (questions: readonly BankQuestion[]): BankQuestion | null =>
  questions.find(({ answer }) => answer === null) ?? null

/** Everything of a proposal that a question may open, in the order of its blocks. */
export const openableFields = (content: ProposalContent): string[] =>
  (Object.keys(blockOfField) as (keyof ProposalContent)[]).flatMap((field) => {
    const block = content[field]
    if (field === 'marketAnalysis') return [field]
    const parts = Array.isArray(block) ? block.map(({ id }) => id) : Object.keys(block)
    return [field, ...parts.map((part) => `${field}/${part}`)]
  })

/** Whether a question opens what lies at this path of the content. A line may come or go only where its whole block is open. */
export const isOpened = (opens: readonly string[], path: readonly string[]): boolean =>
  opens.some((open) => {
    const parts = open.split('/')
    return parts.every((part, i) => part === path[i])
  })

/** What of an answer's changes the question did not open. */
export function notOpened(
  before: ProposalContent,
  after: ProposalContent,
  opens: readonly string[],
): { path: string[] }[] {
  const { fields, lines }: ContentComparison = compareContents(before, after)
  return [
    ...fields.filter(({ path }) => !isOpened(opens, path)),
    ...lines.filter(({ path }) => !isOpened(opens, path.slice(0, 1))),
  ]
}
