import { fromApi, type Snapshot } from '@dampingi/client'
import type { LoanMovementRecord, LoanRecord } from '@dampingi/domain'
import type { LoanMovementsQuery, PhoneSnapshotQuery } from '../generated/graphql.ts'

type LoanNode = Extract<NonNullable<LoanMovementsQuery['node']>, { __typename: 'Loan' }>
/** Asks for one page of what moved on a loan; null where there is no such loan any more. */
export type MovementsPage = (id: string, after: string | null) => Promise<LoanNode['movements'] | null>

/** How much moved on each loan, as the server's answer tells. */
export const movedOn = (data: PhoneSnapshotQuery): Map<string, number> =>
  new Map(
    data.cooperatives.edges
      .flatMap(({ node }) => node.proposals.edges)
      .flatMap(({ node: { loan } }) =>
        loan === null || loan === undefined ? [] : [[loan.id, loan.movements.totalCount]],
      ),
  )

/**
 * What moved on the loans of a snapshot. Movements are only ever added, so a loan of which the phone holds as many as the server counts
 * is not asked about again; what a day costs is what moved on it.
 */
export async function loanMovements(
  loans: readonly LoanRecord[],
  counts: ReadonlyMap<string, number>,
  { held, page }: { held: Pick<Snapshot, 'loanMovements'> | null; page: MovementsPage },
): Promise<LoanMovementRecord[]> {
  const all = await Promise.all(
    loans.map(async (loan) => {
      const own = held?.loanMovements.filter(({ loanId }) => loanId === loan.id) ?? []
      return own.length === (counts.get(loan.id) ?? 0) ? own : whole(loan, page)
    }),
  )
  return all.flat()
}

async function whole(loan: LoanRecord, page: MovementsPage): Promise<LoanMovementRecord[]> {
  const found: LoanMovementRecord[] = []
  let after: string | null = null
  for (;;) {
    const movements: LoanNode['movements'] | null = await page(loan.id, after)
    if (movements === null) return found
    const { regency, cooperativeId, id: loanId, bankId } = loan
    for (const { node } of movements.edges) found.push({ ...fromApi(node), regency, cooperativeId, loanId, bankId })
    if (!movements.pageInfo.hasNextPage) return found
    after = movements.pageInfo.endCursor ?? null
  }
}
