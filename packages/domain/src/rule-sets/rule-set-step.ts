import { addDays } from '../calendar/day.ts'
import type { RuleSetFacts } from '../commands/facts.ts'
import { canonicalJson, hashOf } from '../mechanisms/canonical.ts'
import type { EventFact } from '../mechanisms/decision.ts'
import type { Finding } from '../mechanisms/finding.ts'
import type { RuleSetLifeFacts } from './rule-set.lifecycle.ts'
import type { RuleSet } from './rule-set.ts'
import { isPublished, type RuleSetVersionRecord, ruleSetOfVersion } from './rule-set-version.ts'
import { findingOfProblem, validateRuleSets } from './validate-rule-sets.ts'

/** The reason and the source that a command gives for a change of status. */
export interface StatusAuthority {
  reason?: string | null
  source?: string | null
  url?: string | null
}

/** The version that a command is about; null: there is none. */
export const versionOf = ({ versions }: Pick<RuleSetFacts, 'versions'>, id: string): RuleSetVersionRecord | null =>
  versions.find((version) => version.id === id) ?? null

/**
 * The former versions of the same set that end once this one is in force: the day before its first day. Opening a new version closes the
 * old one for new filings only (domain reference B6).
 */
export function closedBy(
  version: RuleSetVersionRecord,
  versions: readonly RuleSetVersionRecord[],
): RuleSetVersionRecord[] {
  const lastDay = addDays(version.validFrom, -1)
  return versions
    .filter(
      (other) =>
        other.code === version.code &&
        other.version < version.version &&
        other.status === 'ACTIVE' &&
        other.validFrom <= lastDay &&
        (other.validTo === null || other.validTo > lastDay),
    )
    .map((other) => ({ ...other, validTo: lastDay, revision: other.revision + 1 }))
}

/** What is wrong with a version as it would stand in force among the published ones; attention is drawn to a gap, which may be meant. */
export function ruleSetFaults(version: RuleSetVersionRecord, versions: readonly RuleSetVersionRecord[]): Finding[] {
  const closed = new Map(closedBy(version, versions).map((other) => [other.id, other]))
  const others = versions
    .filter(({ id, status }) => id !== version.id && isPublished(status))
    .map((other) => ruleSetOfVersion(closed.get(other.id) ?? other))
  const name = `${version.code}/${version.version}`
  return validateRuleSets([ruleSetOfVersion({ ...version, status: 'ACTIVE' }), ...others])
    .filter(({ ruleSet, subject }) => ruleSet === name || subject === name)
    .map(findingOfProblem)
}

/** What the life of a version looks at, for the server and for the screen alike. */
export function ruleSetLifeFacts(
  version: RuleSetVersionRecord,
  { versions, filingOn, viewerId, reason, source, url }: LifeSetting,
): RuleSetLifeFacts {
  const origin = versions.find(({ code, version: n }) => code === version.code && n === version.copiedFromVersion)
  return {
    anotherInWork: versions.some(
      ({ id, code, status }) => id !== version.id && code === version.code && !isPublished(status),
    ),
    changed: origin === undefined || contentOf(version) !== contentOf(origin),
    validFrom: version.validFrom,
    filingOn,
    faults: ruleSetFaults(version, versions),
    reason: reason ?? null,
    source: source ?? null,
    url: url ?? null,
    requestedById: version.requestedById,
    viewerId,
  }
}
interface LifeSetting extends StatusAuthority {
  versions: readonly RuleSetVersionRecord[]
  filingOn: string
  viewerId: string
}

/** All of a version but its number, its status and the words that go with them; the first day alone makes no new rule. */
function contentOf(version: RuleSetVersionRecord): string {
  const set: Partial<RuleSet> = { ...ruleSetOfVersion(version) }
  for (const beside of ['version', 'status', 'validFrom', 'filingNotice', 'end'] as const) delete set[beside]
  return canonicalJson(set)
}

/** A set as the text of its version, with the columns that tell of it. */
export const written = (set: RuleSet) => ({
  code: set.code,
  version: set.version,
  title: set.title.id,
  status: set.status,
  validFrom: set.validFrom,
  validTo: set.validTo,
  document: JSON.stringify(set),
})

/** The reason and source of a status, trimmed; null where none is given. */
export function authorityOf({ reason, source, url }: StatusAuthority) {
  const text = (value: string | null | undefined): string | null => (value ?? '').trim() || null
  return { statusReason: text(reason), statusSource: text(source), statusUrl: text(url) }
}

/**
 * What happened to a version, for the chain of the programme. The hash seals the document, so that what was published can be shown later;
 * the reason stays in the record, since somebody may name a person in it.
 */
export const ruleSetEvent = (
  type: string,
  version: RuleSetVersionRecord,
  { from, facts = {} }: { from: string | null; facts?: EventFact['facts'] },
): EventFact => ({
  type,
  subject: 'ruleSet',
  subjectId: version.id,
  cooperativeId: null,
  bankId: null,
  from,
  to: version.status,
  onBehalfOf: null,
  facts: {
    code: version.code,
    version: version.version,
    documentHash: hashOf(version.document),
    source: version.statusSource,
    url: version.statusUrl,
    ...facts,
  },
})
