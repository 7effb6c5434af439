import type { RuleSet, RuleSetStatus } from './rule-set.ts'

/** One version of a rule set as it stands in its table, draft or published. */
export interface RuleSetVersionRecord {
  id: string
  code: string
  version: number
  title: string
  status: RuleSetStatus
  validFrom: string
  validTo: string | null
  /** The whole set as JSON. Of a published version it never changes again: status and last day are those of the columns. */
  document: string
  /** Counts the commands on this version, from 1: by it a command knows that nothing changed since it was read. */
  revision: number
  /** The version of the same set that a draft was copied from; null for what we ship. */
  copiedFromVersion: number | null
  /** The administrator who asked for publication or to switch on; null where nobody asks. */
  requestedById: string | null
  /** Why the status is what it is: reason, and the source where one is asked for. */
  statusReason: string | null
  statusSource: string | null
  statusUrl: string | null
}

/** Whether everybody sees a version: a draft, also one that waits for its approval, is the administrators' own. */
export const isPublished = (status: RuleSetStatus): boolean => status !== 'DRAFT' && status !== 'REQUESTED'

/**
 * The rule set of a version. Status and last day are the version's, since both may change after publication; words about filing or about
 * the end that were written for another status or day fall away.
 */
export function ruleSetOfVersion(
  version: Pick<RuleSetVersionRecord, 'status' | 'document'> & { validTo?: string | null },
): RuleSet {
  const written = JSON.parse(version.document) as RuleSet
  const validTo = version.validTo ?? null
  return {
    ...written,
    status: version.status,
    validTo,
    end: validTo === written.validTo ? written.end : null,
    filingNotice: version.status === written.status ? written.filingNotice : null,
  }
}
