import { type CommandInput, defineRuleSetCommand } from '../commands/facts.ts'
import { refuse, refusedBy } from '../mechanisms/decision.ts'
import { ruleSetLifecycle } from './rule-set.lifecycle.ts'
import { closedBy, ruleSetEvent, ruleSetLifeFacts, versionOf, written } from './rule-set-step.ts'
import { ruleSetOfVersion } from './rule-set-version.ts'

export interface PublishRuleSet extends CommandInput {
  ruleSetId: string
  /** The revision that the giver has checked. */
  baseRevision: number
}

/**
 * Puts a version in force, by another administrator than the one who asked. The former version of the same set ends the day before, for
 * new filings only: a proposal keeps its version until it is moved.
 */
export const publishRuleSet = defineRuleSetCommand<PublishRuleSet>({
  subject: ({ ruleSetId }) => ({ kind: 'ruleSet', id: ruleSetId }),
  decide({ ruleSetId, baseRevision }, facts) {
    const before = versionOf(facts, ruleSetId)
    if (before === null) return refuse('NOT_FOUND')
    const refused = refusedBy(
      ruleSetLifecycle,
      { from: before.status, command: 'publishRuleSet', to: 'ACTIVE', role: facts.viewer.role },
      ruleSetLifeFacts(before, { ...facts, viewerId: facts.viewer.personId }),
    )
    if (refused !== null) return refused
    if (before.revision !== baseRevision) return refuse('INPUT_CHANGED', [], ['baseRevision'])
    const draft = before.status === 'REQUESTED'
    const version = {
      ...before,
      // Of a set that was published before nothing but the status may change, its document least of all.
      ...(draft ? written({ ...ruleSetOfVersion(before), status: 'ACTIVE' }) : {}),
      status: 'ACTIVE' as const,
      revision: before.revision + 1,
    }
    const closed = closedBy(version, facts.versions)
    return {
      outcome: 'ACCEPTED',
      writes: { ruleSets: [version, ...closed] },
      event: ruleSetEvent('RuleSetPublished', version, {
        from: before.status,
        facts: { closed: closed.map((other) => `${other.code}/${other.version}`) },
      }),
      findings: [],
    }
  },
})
