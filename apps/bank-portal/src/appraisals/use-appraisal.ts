import { useQuery } from '@dampingi/client'
import { ruleSetOf } from '@dampingi/domain'
import { useToday } from '@dampingi/ui'
import { computed } from 'vue'
import { ProposalDossierDocument } from '../generated/graphql.ts'
import { dossierOf, evaluationOf } from '../proposals/dossier-of.ts'
import { useRuleSets } from '../rule-sets/use-rule-sets.ts'

/** A proposal as it lies before this bank, with what its rule set finds. */
export function useAppraisal(proposalId: () => string) {
  const today = useToday()
  const { data, loading, failure, refetch } = useQuery(ProposalDossierDocument, () => ({ id: proposalId() }))
  const rules = useRuleSets(today)
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
  /** The filing day of the demo; in production the day itself counts and needs no words. */
  const demoFilingOn = computed(() => (rules.demo.value ? rules.filingOn.value : null))
  const missing = computed(() => data.value !== undefined && dossier.value === null)
  return { today, dossier, ruleSet, demoFilingOn, evaluation, loading, failure, missing, refetch }
}
