import type { RuleSet } from '@dampingi/domain'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { computed, type Ref } from 'vue'
import { useQuery } from './use-query.ts'

/** What a desk asks about rules: each published version with its document (JSON), and how the programme files. */
interface RuleSetsAnswer {
  ruleSets: { id: string; document: string }[]
  programme?: { demo: boolean; filingOn?: string | null } | null
}

/** The published rule sets, the day on which a proposal counts as filed, and whether that day is the demo's own. */
export function useRuleSets(
  document: TypedDocumentNode<RuleSetsAnswer, Record<string, never>>,
  today: Readonly<Ref<string>>,
) {
  const query = useQuery(document, {})
  const ruleSets = computed(() =>
    (query.data.value?.ruleSets ?? []).map((version) => ({
      id: version.id,
      ruleSet: JSON.parse(version.document) as RuleSet,
    })),
  )
  const filingOn = computed(() => query.data.value?.programme?.filingOn ?? today.value)
  /** The filing day of the demo; in production the day itself counts and needs no words. */
  const demoFilingOn = computed(() =>
    query.data.value?.programme?.demo ? (query.data.value.programme.filingOn ?? null) : null,
  )
  return { ...query, ruleSets, filingOn, demoFilingOn }
}
