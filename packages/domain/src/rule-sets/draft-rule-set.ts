import { type CommandInput, defineRuleSetCommand } from '../commands/facts.ts'
import { refuse, refusedBy } from '../mechanisms/decision.ts'
import { ruleSetLifecycle } from './rule-set.lifecycle.ts'
import type { RuleSet } from './rule-set.ts'
import { ruleSetEvent, ruleSetLifeFacts, versionOf, written } from './rule-set-step.ts'
import { type RuleSetVersionRecord, ruleSetOfVersion } from './rule-set-version.ts'

export interface DraftRuleSet extends CommandInput {
  /** The id that the new version will have. */
  ruleSetId: string
  /** The version it is copied from. */
  copiedFromId: string
}

/** Begins a new version of a rule set as a copy: what was published is never edited, and everything that is not changed stays cited. */
export const draftRuleSet = defineRuleSetCommand<DraftRuleSet>({
  subject: ({ ruleSetId, copiedFromId }) => ({ kind: 'ruleSet', id: ruleSetId, within: { ruleSetId: copiedFromId } }),
  decide({ ruleSetId, copiedFromId }, facts) {
    const origin = versionOf(facts, copiedFromId)
    if (origin === null) return refuse('NOT_FOUND')
    const next =
      Math.max(...facts.versions.filter(({ code }) => code === origin.code).map(({ version }) => version)) + 1
    const draft: RuleSetVersionRecord = {
      ...written(copied(ruleSetOfVersion(origin), { version: next, filingOn: facts.filingOn })),
      id: ruleSetId,
      revision: 1,
      copiedFromVersion: origin.version,
      requestedById: null,
      statusReason: null,
      statusSource: null,
      statusUrl: null,
    }
    const refused = refusedBy(
      ruleSetLifecycle,
      {
        from: versionOf(facts, ruleSetId)?.status ?? null,
        command: 'draftRuleSet',
        to: 'DRAFT',
        role: facts.viewer.role,
      },
      ruleSetLifeFacts(draft, { ...facts, viewerId: facts.viewer.personId }),
    )
    if (refused !== null) return refused
    return {
      outcome: 'ACCEPTED',
      writes: { ruleSets: [draft] },
      event: ruleSetEvent('RuleSetDrafted', draft, { from: null, facts: { copiedFrom: origin.version } }),
      findings: [],
    }
  },
})

/** The copy begins on the day of filing where the former began before it; an end that lies before that is no end of the new one. */
function copied(set: RuleSet, { version, filingOn }: { version: number; filingOn: string }): RuleSet {
  const validFrom = set.validFrom < filingOn ? filingOn : set.validFrom
  const validTo = set.validTo !== null && set.validTo >= validFrom ? set.validTo : null
  return {
    ...set,
    version,
    status: 'DRAFT',
    validFrom,
    validTo,
    end: validTo === null ? null : set.end,
    filingNotice: null,
  }
}
