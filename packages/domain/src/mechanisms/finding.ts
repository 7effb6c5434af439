import type { Text } from './text.ts'

/** Where a figure or a duty comes from. `url` is null where the source is a scan or a law without a page of its own. */
export interface Citation {
  source: string
  url: string | null
  /** How sure we are that the source says this today. */
  certainty: Certainty
}

export type Certainty = 'CONFIRMED' | 'REPORTED' | 'UNCERTAIN'

/** `BLOCKING` stops the command, `ATTENTION` is told and recorded, `UNKNOWN` is a fact not collected yet: never taken as zero. */
export type Severity = 'BLOCKING' | 'ATTENTION' | 'UNKNOWN'

/** One thing that a rule or a lifecycle found: which rule, how bad, where, why, how to mend, and on whose authority. */
export interface Finding {
  /** Code of the rule or requirement, upper case, e.g. `OVER_OPEX`. Stable: screens and statistics count by it. */
  rule: string
  severity: Severity
  /** Path of the field in the record, e.g. `['budgetLines', '2', 'supplier']`; empty for the record as a whole. */
  path: string[]
  why: Text
  mend: Text
  /** Who can mend it. */
  owner: Party
  citation: Citation | null
}

/** The parties of the programme, as a person in the field would name them. The board, the village and its council have no portal. */
export type Party = 'BA' | 'BOARD' | 'VILLAGE' | 'PMO' | 'BANK' | 'BULOG' | 'SYSTEM' | 'ADMIN'

export const blocks = (findings: readonly Finding[]): boolean => findings.some((f) => f.severity === 'BLOCKING')
