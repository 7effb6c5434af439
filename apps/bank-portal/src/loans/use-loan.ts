import { type FailureKind, failureOf, useApollo, useQuery, useRuleSets } from '@dampingi/client'
import { type LoanMovementRecord, type LoanRecord, loanDeadlines, loanLedger, type RuleSet } from '@dampingi/domain'
import { fromApi, useToday } from '@dampingi/ui'
import { computed, shallowRef, watch } from 'vue'
import { LoanFileDocument, type LoanFileQuery, MoreMovementsDocument, RuleSetsDocument } from '../generated/graphql.ts'

type LoanNode = Extract<NonNullable<LoanFileQuery['node']>, { __typename: 'Loan' }>
type MovementNode = LoanNode['movements']['edges'][number]['node']

/** One loan of this bank: the record, all that moved on it, where it stands today, and what is due. */
export function useLoan(id: () => string) {
  const today = useToday()
  const client = useApollo()
  const query = useQuery(LoanFileDocument, () => ({ id: id() }))
  const rules = useRuleSets(RuleSetsDocument, today)
  const node = computed(() => (query.data.value?.node?.__typename === 'Loan' ? query.data.value.node : null))
  /** What the first page did not hold; null while it is being fetched, since a ledger without all of it would be wrong. */
  const more = shallowRef<MovementNode[] | null>([])
  const moreFailure = shallowRef<FailureKind | null>(null)
  const attempt = shallowRef(0)

  watch(
    [node, attempt],
    async ([loan], _, onCleanup) => {
      let isNewest = true
      onCleanup(() => {
        isNewest = false
      })
      moreFailure.value = null
      if (loan === null) return
      more.value = loan.movements.pageInfo.hasNextPage ? null : []
      try {
        const found = await restOfMovements(client, loan)
        if (isNewest) more.value = found
      } catch (error) {
        if (isNewest) moreFailure.value = failureOf(error).kind
      }
    },
    { immediate: true },
  )
  async function refetch(): Promise<void> {
    attempt.value++
    await query.refetch()
  }

  const loan = computed(() => (node.value === null ? null : loanOf(node.value)))
  const movements = computed(() =>
    node.value === null || more.value === null
      ? null
      : [...node.value.movements.edges.map((edge) => edge.node), ...more.value].map((one) =>
          movementOf(one, loan.value as LoanRecord),
        ),
  )
  const ledger = computed(() =>
    loan.value === null || movements.value === null ? null : loanLedger(loan.value, movements.value, today.value),
  )
  const ruleSet = computed<RuleSet | null>(
    () =>
      rules.ruleSets.value
        .map((one) => one.ruleSet)
        .find(
          ({ code, version }) =>
            code === node.value?.proposal?.ruleSetCode && version === node.value.proposal.ruleSetVersion,
        ) ?? null,
  )
  const deadlines = computed(() =>
    loan.value === null || ledger.value === null || ruleSet.value === null
      ? []
      : loanDeadlines(loan.value, ledger.value, ruleSet.value.parameters, today.value),
  )
  const cooperative = computed(() => node.value?.cooperative ?? null)
  const missing = computed(() => query.data.value !== undefined && node.value === null)
  const failure = computed(() => query.failure.value ?? moreFailure.value)
  return { ...query, failure, refetch, today, loan, movements, ledger, deadlines, cooperative, missing }
}

/** The movements behind the first page, all of them. Throws where one page of them does not come. */
async function restOfMovements(client: ReturnType<typeof useApollo>, loan: LoanNode): Promise<MovementNode[]> {
  const found: MovementNode[] = []
  let { hasNextPage, endCursor } = loan.movements.pageInfo
  while (hasNextPage) {
    const variables = { id: loan.id, after: endCursor }
    const { data } = await client.query({ query: MoreMovementsDocument, variables, fetchPolicy: 'network-only' })
    // A right that ended meanwhile: asked again, the loan itself says so.
    if (data?.node?.__typename !== 'Loan') throw new Error(`The movements of loan ${loan.id} are out of reach.`)
    found.push(...data.node.movements.edges.map((edge) => edge.node))
    ;({ hasNextPage, endCursor } = data.node.movements.pageInfo)
  }
  return found
}

function loanOf(node: LoanNode): LoanRecord {
  const { movements: _, bank, appraisal, cooperative, proposal, ...record } = node
  return {
    ...fromApi(record),
    regency: '',
    cooperativeId: cooperative?.id ?? '',
    proposalId: proposal?.id ?? '',
    appraisalId: appraisal?.id ?? '',
    bankId: bank?.id ?? '',
  }
}

const movementOf = (node: MovementNode, loan: LoanRecord): LoanMovementRecord => ({
  ...fromApi(node),
  regency: '',
  cooperativeId: loan.cooperativeId,
  loanId: loan.id,
  bankId: loan.bankId,
})
