import { loanDeadlines, loanLedger, type RuleSet, ruleSetOf } from '@dampingi/domain'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { computed, type Ref } from 'vue'
import { useApollo } from '../operations/apollo-context.ts'
import type { Connection } from '../operations/connection.ts'
import { useQuery } from '../operations/use-query.ts'
import { useRestOfPages } from '../operations/use-rest-of-pages.ts'
import type { useRuleSets } from '../operations/use-rule-sets.ts'
import { type LoanNode, loanOf, type MovementNode, movementOf } from './loan-records.ts'

/** How a desk asks: its own documents, since each desk has its own role in the database. */
export interface LoanDocuments<Loan extends LoanNode, File, More> {
  file: TypedDocumentNode<File, { id: string }>
  /** The loan in the answer to `file`; null where there is none. */
  loanIn: (answer: File) => Loan | null
  moreMovements: TypedDocumentNode<More, { id: string; after?: string | null }>
  /** The page of movements in the answer to `moreMovements`; null where the loan went out of reach. */
  movementsIn: (answer: More) => Connection<MovementNode> | null
}

/**
 * One loan at a desk: the record, all that moved on it, where it stands `today` (a WIB day), and what is due. `ledger` and what is
 * made of it are null until every movement is here, `deadlines` until the rule sets are too.
 */
export function useDeskLoan<Loan extends LoanNode, File, More>(
  { file, loanIn, moreMovements, movementsIn }: LoanDocuments<Loan, File, More>,
  id: () => string,
  today: Readonly<Ref<string>>,
  rules: Pick<ReturnType<typeof useRuleSets>, 'ruleSets' | 'failure' | 'data' | 'refetch'>,
) {
  const client = useApollo()
  const query = useQuery(file, () => ({ id: id() }))
  const node = computed(() => (query.data.value === undefined ? null : loanIn(query.data.value)))

  const moved = useRestOfPages<MovementNode>(
    id,
    () => node.value?.movements ?? null,
    async (after) => {
      const variables = { id: id(), after }
      const { data } = await client.query({ query: moreMovements, variables, fetchPolicy: 'network-only' })
      const page = data === undefined ? null : movementsIn(data)
      // A right that ended meanwhile: asked again, the loan itself says so.
      if (page === null) throw new Error(`The movements of loan ${variables.id} are out of reach.`)
      return page
    },
  )

  const loan = computed(() => (node.value === null ? null : loanOf(node.value)))
  const movements = computed(() => {
    const [record, rows] = [loan.value, moved.rows.value]
    return record === null || rows === null ? null : rows.map((row) => movementOf(row, record))
  })
  const ledger = computed(() =>
    loan.value === null || movements.value === null ? null : loanLedger(loan.value, movements.value, today.value),
  )
  const ruleSet = computed<RuleSet | null>(() => {
    const sets = rules.ruleSets.value.map((one) => one.ruleSet)
    return node.value?.proposal ? ruleSetOf(node.value.proposal, sets) : null
  })
  const deadlines = computed(() =>
    loan.value === null || ledger.value === null || ruleSet.value === null
      ? null
      : loanDeadlines(loan.value, ledger.value, ruleSet.value.parameters, today.value),
  )

  const missing = computed(() => query.data.value !== undefined && node.value === null)
  const failure = computed(() => query.failure.value ?? moved.failure.value ?? rules.failure.value)
  async function refetch(): Promise<void> {
    moved.retry()
    await Promise.all([query.refetch(), rules.refetch()])
  }
  return { node, loan, movements, ledger, deadlines, loading: query.loading, missing, failure, refetch }
}
