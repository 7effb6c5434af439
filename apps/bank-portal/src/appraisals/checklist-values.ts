import type { ChecklistVerdict, FilePart, GivenAnswer, StandingLine } from '@dampingi/domain'
import type { Tab } from './tabs.ts'

/** What is typed of one line; `replaces` is the answer that was there when it was begun. */
export interface LineValues {
  verdict: ChecklistVerdict | null
  note: string
  replaces: string | null
}
/** Only the lines that were touched: what a colleague answers meanwhile shows in the others. */
export type ChecklistValues = Record<string, LineValues>

/** A line as it begins: with the answer that stands, else with the words of the one that fell off and no verdict. */
const startOfLine = ({ answer, stands }: StandingLine): LineValues => ({
  verdict: stands && answer !== null ? answer.verdict : null,
  note: answer?.note ?? '',
  replaces: answer?.answeredAt ?? null,
})

export const lineNow = (values: ChecklistValues, line: StandingLine): LineValues =>
  values[line.line.code] ?? startOfLine(line)

/** The values after a change of one line; a line that reads as it began is no longer touched. */
export function withLine(values: ChecklistValues, line: StandingLine, change: Partial<LineValues>): ChecklistValues {
  const { [line.line.code]: _, ...others } = values
  const [start, next] = [startOfLine(line), { ...lineNow(values, line), ...change }]
  const same = next.verdict === start.verdict && next.note === start.note && next.replaces === start.replaces
  return same ? others : { ...others, [line.line.code]: next }
}

/** What is sent: the touched lines that have a verdict, in the order of the list. */
export const givenAnswers = (values: ChecklistValues, lines: readonly StandingLine[]): GivenAnswer[] =>
  lines.flatMap(({ line: { code } }) => {
    const own = values[code]
    return own === undefined || own.verdict === null
      ? []
      : [{ line: code, verdict: own.verdict, note: own.note, replaces: own.replaces }]
  })

/** A colleague answered this line after it was begun here. */
export const isContested = (values: ChecklistValues, { line, answer }: StandingLine): boolean => {
  const own = values[line.code]
  return own !== undefined && own.replaces !== (answer?.answeredAt ?? null)
}

/** Where in the file the evidence of a line is read. */
export const tabOfPart: Record<FilePart, Tab> = {
  SUMMARY: 'ringkasan',
  BUDGET: 'anggaran',
  SCHEDULE: 'jadwal',
  VILLAGE: 'desa',
  MEETINGS: 'musdes',
  PAPERS: 'dokumen',
}
