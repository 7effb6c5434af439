import { useQuery, useRuleSets } from '@dampingi/client'
import { ruleSetOf } from '@dampingi/domain'
import { evaluationOf, useToday } from '@dampingi/ui'
import { computed } from 'vue'
import { ProposalDossierDocument, RuleSetsDocument } from '../generated/graphql.ts'
import { dossierOf } from './dossier-of.ts'

/** A proposal as it lies before the PMO, with what its rule set finds. */
export function useDossier(id: () => string) {
  const today = useToday()
  const { data, loading, failure, refetch } = useQuery(ProposalDossierDocument, () => ({ id: id() }))
  const rules = useRuleSets(RuleSetsDocument, today)
  const dossier = computed(() => (data.value?.node?.__typename === 'Proposal' ? dossierOf(data.value.node) : null))
  const ruleSet = computed(() =>
    dossier.value === null
      ? null
      : ruleSetOf(
          dossier.value.proposal,
          rules.ruleSets.value.map((one) => one.ruleSet),
        ),
  )
  const evaluation = computed(() =>
    dossier.value === null ? null : evaluationOf(dossier.value, ruleSet.value, rules.filingOn.value),
  )
  const missing = computed(() => data.value !== undefined && dossier.value === null)
  const { filingOn, demoFilingOn } = rules
  return { today, dossier, ruleSet, filingOn, demoFilingOn, evaluation, loading, failure, missing, refetch }
}
