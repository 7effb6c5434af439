import type { Certainty } from '../mechanisms/finding.ts'
import type { Text } from '../mechanisms/text.ts'
import type { ProposalBlock, ProposalRecord } from '../proposals/proposal.ts'
import type { Source } from '../rule-sets/parameter.ts'

/** Where in the file of a proposal the evidence for a line lies. */
export type FilePart = 'SUMMARY' | 'BUDGET' | 'SCHEDULE' | 'VILLAGE' | 'MEETINGS' | 'PAPERS'

/** One thing that a reviewer of a lender looks at. */
export interface ChecklistLine {
  /** Upper case and stable: answers are kept by it. */
  code: string
  title: Text
  /** What to look at. */
  look: Text
  /** A recommendation waits for its answer. */
  mandatory: boolean
  /** The blocks of the proposal that the answer rests on: once one of them changes, the answer no longer stands. */
  about: readonly ProposalBlock[]
  part: FilePart
}

/** What lenders ask of their reviewers, for proposals that came in on these WIB days. */
export interface LenderChecklist {
  /** Codes of the organisations. */
  lenders: readonly string[]
  version: number
  validFrom: string
  validTo: string | null
  certainty: Certainty
  cite: Source
  checkedOn: string
  note: Text
  lines: readonly ChecklistLine[]
}

export const checklistVerdicts = ['OK', 'NOT_OK', 'NOT_APPLICABLE'] as const
export type ChecklistVerdict = (typeof checklistVerdicts)[number]

export const checklistVerdictWords: Record<ChecklistVerdict, Text> = {
  OK: { id: 'Sesuai', en: 'In order' },
  NOT_OK: { id: 'Tidak sesuai', en: 'Not in order' },
  NOT_APPLICABLE: { id: 'Tidak berlaku', en: 'Not applicable' },
}

/** How one line was answered. */
export interface ChecklistAnswer {
  line: string
  verdict: ChecklistVerdict
  /** Why it is not in order or does not apply; may be empty where it is in order. */
  note: string
  answeredById: string
  answeredAt: string
  /** The proposal's count of edits when it was answered. */
  version: number
}

/** A line as it stands for the proposal of today. */
export interface StandingLine {
  line: ChecklistLine
  /** The last answer, whether or not it still stands; null where there is none. */
  answer: ChecklistAnswer | null
  /** The blocks that changed since it was given: the answer fell off with them. */
  changed: readonly ProposalBlock[]
  /** It was answered, and for what is in the proposal now. */
  stands: boolean
}

/** Every line with its answer; one about a block that changed since no longer stands. */
export const standingLines = (
  checklist: LenderChecklist | null,
  answers: readonly ChecklistAnswer[],
  { blockVersions }: Pick<ProposalRecord, 'blockVersions'>,
): StandingLine[] =>
  (checklist?.lines ?? []).map((line) => {
    const answer = answers.find((one) => one.line === line.code) ?? null
    const changed = answer === null ? [] : line.about.filter((block) => blockVersions[block] > answer.version)
    return { line, answer, changed, stands: answer !== null && changed.length === 0 }
  })

/** The lines that a recommendation still waits for, in their order. */
export const openLines = (lines: readonly StandingLine[]): StandingLine[] =>
  lines.filter(({ line, stands }) => line.mandatory && !stands)
