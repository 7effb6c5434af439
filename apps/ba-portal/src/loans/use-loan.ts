import { loanDeadlines, loanLedger, ruleSetOf } from '@dampingi/domain'
import { computed } from 'vue'
import { usePhone } from '../phone/use-phone.ts'
import { useProposal } from '../proposals/use-proposal.ts'

/** The loan of a proposal, where it stands today by what moved on it, and what is due. */
export function useLoan(props: { id: string; pid: string }) {
  const { today } = usePhone()
  const { view, proposal, cooperative, path } = useProposal(props)
  const loan = computed(() => view.value.loans.find(({ proposalId }) => proposalId === props.pid) ?? null)
  const movements = computed(() => view.value.loanMovements.filter(({ loanId }) => loanId === loan.value?.id))
  const ledger = computed(() => (loan.value === null ? null : loanLedger(loan.value, movements.value, today.value)))
  const deadlines = computed(() => {
    const parameters = proposal.value === null ? undefined : ruleSetOf(proposal.value, view.value.ruleSets)?.parameters
    if (loan.value === null || ledger.value === null || parameters === undefined) return []
    return loanDeadlines(loan.value, ledger.value, parameters, today.value)
  })
  return { view, today, proposal, cooperative, loan, movements, ledger, deadlines, path }
}
