import { useAllPages, useQuery, useRuleSets } from '@dampingi/client'
import { type LoanRecord, loanDeadlines, loanLedger, ruleSetOf } from '@dampingi/domain'
import { fromApi, useToday } from '@dampingi/ui'
import { computed } from 'vue'
import { LoanFileDocument, type LoanFileQuery, LoanMovementsDocument, RuleSetsDocument } from '../generated/graphql.ts'

type LoanNode = Extract<NonNullable<LoanFileQuery['node']>, { __typename: 'Loan' }>

/** One loan before the PMO: the record, all that moved on it, where it stands today, and what is due. */
export function useLoan(id: () => string) {
  const today = useToday()
  const query = useQuery(LoanFileDocument, () => ({ id: id() }))
  const rules = useRuleSets(RuleSetsDocument, today)
  const moved = useAllPages(
    LoanMovementsDocument,
    () => ({ id: id() }),
    ({ node }) => (node?.__typename === 'Loan' ? node.movements : nothing),
  )
  const node = computed(() => (query.data.value?.node?.__typename === 'Loan' ? query.data.value.node : null))
  const loan = computed(() => (node.value === null ? null : loanOf(node.value)))
  const movements = computed(() => {
    const [record, rows] = [loan.value, moved.rows.value]
    if (record === null || rows === null) return null
    const { id: loanId, cooperativeId, bankId } = record
    return rows.map((row) => ({ ...fromApi(row), regency: '', cooperativeId, loanId, bankId }))
  })
  const ledger = computed(() =>
    loan.value === null || movements.value === null ? null : loanLedger(loan.value, movements.value, today.value),
  )
  const deadlines = computed(() => {
    const filed = node.value?.proposal
    const sets = rules.ruleSets.value.map((one) => one.ruleSet)
    const ruleSet = filed ? ruleSetOf(filed, sets) : null
    return loan.value === null || ledger.value === null || ruleSet === null
      ? []
      : loanDeadlines(loan.value, ledger.value, ruleSet.parameters, today.value)
  })
  const missing = computed(() => query.data.value !== undefined && node.value === null)
  const failure = computed(() => query.failure.value ?? moved.failure.value)
  const refetch = () => Promise.all([query.refetch(), moved.reload()])
  const loading = computed(() => query.loading.value || moved.loading.value)
  return { node, loan, movements, ledger, deadlines, missing, failure, loading, refetch }
}

const nothing = { edges: [], pageInfo: { hasNextPage: false } }

function loanOf(node: LoanNode): LoanRecord {
  const { bank, appraisal, cooperative, proposal, ...record } = node
  return {
    ...fromApi(record),
    regency: '',
    cooperativeId: cooperative?.id ?? '',
    proposalId: proposal?.id ?? '',
    appraisalId: appraisal?.id ?? '',
    bankId: bank?.id ?? '',
  }
}
