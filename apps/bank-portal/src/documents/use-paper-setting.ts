import type { PaperSetting } from '@dampingi/domain'
import { computed } from 'vue'
import { useAppraisal } from '../appraisals/use-appraisal.ts'

/** What the papers of a proposal are made from, as this desk may see it. */
export function usePaperSetting(id: () => string) {
  const { dossier, ruleSet, lines, filingOn, demoFilingOn, loading, failure, missing, refetch } = useAppraisal(id)
  const setting = computed<PaperSetting | null>(() => {
    if (dossier.value === null || dossier.value.cooperative === null) return null
    const { proposal, deliberations, loan, appraisal } = dossier.value
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
      ...(appraisal === null
        ? {}
        : {
            bankReview: {
              creditCheck: appraisal.creditCheck,
              acknowledgement: appraisal.acknowledgement,
              lines: lines.value,
            },
          }),
    }
  })
  return { setting, demo: computed(() => demoFilingOn.value !== null), loading, failure, missing, refetch }
}
