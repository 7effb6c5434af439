import { useRuleSets } from '@dampingi/client'
import {
  type RuleSetVersionRecord,
  ruleSetLifecycle,
  ruleSetLifeFacts,
  ruleSetOfVersion,
  type StatusAuthority,
  step,
} from '@dampingi/domain'
import { shownFinding, useToday } from '@dampingi/ui'
import { computed } from 'vue'
import { RuleSetsDocument } from '../generated/graphql.ts'
import { session } from '../identity/session.ts'
import { namedFinding } from './named-finding.ts'

/** The versions of the rule sets as an administrator works on them, and one of them: the one that the page is about. */
export function useRuleSetDesk(id: () => string) {
  const today = useToday()
  const rules = useRuleSets(RuleSetsDocument, today)
  const rows = computed(() => rules.data.value?.ruleSets ?? [])
  const versions = computed<RuleSetVersionRecord[]>(() =>
    rows.value.map(({ requestedBy, __typename: _, ...version }) => ({
      ...version,
      validTo: version.validTo ?? null,
      copiedFromVersion: version.copiedFromVersion ?? null,
      requestedById: requestedBy?.id ?? null,
      statusReason: version.statusReason ?? null,
      statusSource: version.statusSource ?? null,
      statusUrl: version.statusUrl ?? null,
    })),
  )
  const version = computed(() => versions.value.find((one) => one.id === id()) ?? null)
  const ruleSet = computed(() => (version.value === null ? null : ruleSetOfVersion(version.value)))
  /** The version that a draft was copied from: what it is compared with. */
  const origin = computed(() => {
    const { code, copiedFromVersion } = version.value ?? {}
    return versions.value.find((one) => one.code === code && one.version === copiedFromVersion) ?? null
  })
  const inWork = computed(
    () =>
      versions.value.find(
        ({ code, status }) => code === version.value?.code && (status === 'DRAFT' || status === 'REQUESTED'),
      ) ?? null,
  )
  const requestedBy = computed(() => rows.value.find((one) => one.id === id())?.requestedBy?.name ?? null)
  const role = computed(() => session.person.value?.role ?? 'OFFICE')
  const viewerId = computed(() => session.person.value?.id ?? '')

  const factsOf = (one: RuleSetVersionRecord, given: StatusAuthority = {}) =>
    ruleSetLifeFacts(one, {
      ...given,
      versions: versions.value,
      filingOn: rules.filingOn.value,
      viewerId: viewerId.value,
    })
  type Command = keyof typeof ruleSetLifecycle.commands
  /** What still stands in the way of a step, as the server would say it. */
  function missingFor(command: Command, to: RuleSetVersionRecord['status'], given: StatusAuthority = {}) {
    const one = version.value
    if (one === null) return []
    const asked = { from: one.status, command, to, role: role.value }
    return step(ruleSetLifecycle, asked, factsOf(one, given)).findings.map(namedFinding).map(shownFinding)
  }
  const missing = computed(() => rules.data.value !== undefined && version.value === null)
  return {
    ...rules,
    today,
    versions,
    version,
    ruleSet,
    origin,
    inWork,
    requestedBy,
    role,
    factsOf,
    missingFor,
    missing,
  }
}
