import { type RuleSetStatus, ruleSetOfVersion } from '@dampingi/domain'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { computed, type Ref } from 'vue'
import { useQuery } from './use-query.ts'

/** What a desk asks about rules: each version with its document (JSON), status and last day, and how the programme files. */
interface RuleSetsAnswer {
  ruleSets: { id: string; status: RuleSetStatus; validTo?: string | null; document: string }[]
  programme?: { demo: boolean; filingOn?: string | null } | null
}

/** The rule sets that the desk sees, the day on which a proposal counts as filed, and whether that day is the demo's own. */
export function useRuleSets<Answer extends RuleSetsAnswer>(
  document: TypedDocumentNode<Answer, Record<string, never>>,
  today: Readonly<Ref<string>>,
) {
  const query = useQuery(document, {})
  const ruleSets = computed(() =>
    (query.data.value?.ruleSets ?? []).map((version) => ({
      id: version.id,
      ruleSet: ruleSetOfVersion(version),
    })),
  )
  const filingOn = computed(() => query.data.value?.programme?.filingOn ?? today.value)
  /** The filing day of the demo; in production the day itself counts and needs no words. */
  const demoFilingOn = computed(() =>
    query.data.value?.programme?.demo ? (query.data.value.programme.filingOn ?? null) : null,
  )
  return { ...query, ruleSets, filingOn, demoFilingOn }
}
