import type { PaperSetting } from '@dampingi/domain'
import { computed } from 'vue'
import { useDossier } from '../proposals/use-dossier.ts'

/** What the papers of a proposal are made from, as this desk may see it. */
export function usePaperSetting(id: () => string) {
  const { dossier, ruleSet, filingOn, demoFilingOn, loading, failure, missing, refetch } = useDossier(id)
  const setting = computed<PaperSetting | null>(() => {
    if (dossier.value === null || dossier.value.cooperative === null) return null
    const { proposal, deliberations, loan } = dossier.value
    const { village, district, ...cooperative } = dossier.value.cooperative
    return {
      cooperative: { ...cooperative, villageName: village?.name ?? null, districtName: district?.name ?? null },
      proposal,
      ruleSet: ruleSet.value,
      filingOn: filingOn.value,
      // The meeting that was sealed, else the one that is to be held.
      deliberation: deliberations.find(({ proposalHash }) => proposalHash !== null) ?? deliberations[0] ?? null,
      bankName: dossier.value.bank?.name ?? null,
      loan,
    }
  })
  return { setting, demo: computed(() => demoFilingOn.value !== null), loading, failure, missing, refetch }
}
