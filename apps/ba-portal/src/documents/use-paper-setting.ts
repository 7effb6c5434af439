import type { PaperSetting } from '@dampingi/domain'
import { computed } from 'vue'
import { useProposal } from '../proposals/use-proposal.ts'

/** What the papers of a proposal are made from, as this phone holds it; null where the proposal is not here. */
export function usePaperSetting(props: { id: string; pid: string }) {
  const { view, cooperative, proposal, ruleSet, filingOn, deliberation, path } = useProposal(props)
  const setting = computed<PaperSetting | null>(() => {
    if (proposal.value === null || cooperative.value === null) return null
    return {
      cooperative: cooperative.value,
      proposal: proposal.value,
      ruleSet: ruleSet.value,
      filingOn: filingOn.value,
      deliberation: deliberation.value,
      bankName: view.value.banks.find(({ id }) => id === proposal.value?.bankId)?.name ?? null,
      loan: view.value.loans.find(({ proposalId }) => proposalId === props.pid) ?? null,
    }
  })
  return { setting, path, demo: computed(() => view.value.demo) }
}
