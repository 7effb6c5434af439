import type { Text } from '../mechanisms/text.ts'

export const creditOutcomes = ['CLEAR', 'ISSUE', 'NOT_CHECKED'] as const
export type CreditOutcome = (typeof creditOutcomes)[number]

export const creditOutcomeWords: Record<CreditOutcome, Text> = {
  CLEAR: { id: 'Bersih', en: 'Clear' },
  ISSUE: { id: 'Ada catatan', en: 'An issue' },
  NOT_CHECKED: { id: 'Belum dicek', en: 'Not checked' },
}

/**
 * What the credit bureau (SLIK) says of the co-operative's board and supervisors together: the outcome only, never the report and never of
 * whom. Source: domain reference 1.2 ("Not in the rule": a practice of banks) and 9 ("store only outcome, date and reviewer").
 */
export interface CreditCheck {
  outcome: CreditOutcome
  /** The WIB day on which the bureau was asked; null where it was not. */
  checkedOn: string | null
  /** What the bank keeps in mind about it; empty where nothing. */
  note: string
  /** When it was written down here. */
  recordedAt: string
}

/** Whether an offer may go on without a word about it: somebody asked, and nothing came. */
export const isClear = (check: CreditCheck | null): boolean => check?.outcome === 'CLEAR'
