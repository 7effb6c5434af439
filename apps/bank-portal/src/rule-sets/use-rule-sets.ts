import { useQuery } from '@dampingi/client'
import type { RuleSet } from '@dampingi/domain'
import { computed, type Ref } from 'vue'
import { RuleSetsDocument } from '../generated/graphql.ts'

/** The published rule sets, and the day on which a proposal counts as filed. */
export function useRuleSets(today: Ref<string>) {
  const query = useQuery(RuleSetsDocument, {})
  const ruleSets = computed(() =>
    (query.data.value?.ruleSets ?? []).map((version) => ({
      id: version.id,
      ruleSet: JSON.parse(version.document) as RuleSet,
    })),
  )
  const filingOn = computed(() => query.data.value?.programme?.filingOn ?? today.value)
  const demo = computed(
    () => query.data.value?.programme?.demo === true && query.data.value.programme.filingOn !== null,
  )
  return { ...query, ruleSets, filingOn, demo }
}
