import { useQuery, useRuleSets } from '@dampingi/client'
import { ruleSetOf } from '@dampingi/domain'
import { evaluationOf, useToday } from '@dampingi/ui'
import { computed } from 'vue'
import { ProposalDossierDocument, RuleSetsDocument } from '../generated/graphql.ts'
import { dossierOf } from '../proposals/dossier-of.ts'

/** A proposal as it lies before this bank, with what its rule set finds. */
export function useAppraisal(proposalId: () => string) {
  const today = useToday()
  const { data, loading, failure, refetch } = useQuery(ProposalDossierDocument, () => ({ id: proposalId() }))
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
  return { today, dossier, ruleSet, demoFilingOn: rules.demoFilingOn, evaluation, loading, failure, missing, refetch }
}
