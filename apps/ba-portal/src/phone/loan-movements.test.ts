import type { LoanMovementRecord, LoanRecord } from '@dampingi/domain'
import { expect, test } from 'vitest'
import { loanMovements, type MovementsPage } from './loan-movements.ts'

const loan = { id: 'l1', regency: '33.02', cooperativeId: 'c1', bankId: 'b1' } as LoanRecord
const node = (n: number) => ({
  id: `m${n}`,
  kind: 'REPAYMENT' as const,
  movedOn: '2026-01-12',
  amountRupiah: String(n),
  reference: `R${n}`,
  payee: null,
  instalmentNumber: null,
  recording: 1,
  reversesId: null,
  reason: null,
  recordedAt: '2026-01-12T00:00:00.000Z',
  __typename: 'LoanMovement' as const,
})
const record = (n: number): LoanMovementRecord => ({
  ...node(n),
  amountRupiah: n,
  regency: '33.02',
  cooperativeId: 'c1',
  loanId: 'l1',
  bankId: 'b1',
})

/** A server that gives two movements a page. */
function server(total: number) {
  const asked: (string | null)[] = []
  const page: MovementsPage = async (_id, after) => {
    asked.push(after)
    const from = after === null ? 0 : Number(after)
    const edges = Array.from({ length: Math.min(2, total - from) }, (_, i) => ({ node: node(from + i + 1) }))
    return { edges, pageInfo: { hasNextPage: from + 2 < total, endCursor: String(from + 2) } }
  }
  return { asked, page }
}

test('what moved on a loan is fetched whole, page after page', async () => {
  const { asked, page } = server(5)
  const found = await loanMovements([loan], new Map([['l1', 5]]), { held: null, page })
  expect(found.map(({ id, amountRupiah, loanId }) => [id, amountRupiah, loanId])).toEqual(
    [1, 2, 3, 4, 5].map((n) => [`m${n}`, n, 'l1']),
  )
  expect(asked).toEqual([null, '2', '4'])
})

test('what the phone holds already is not asked for again; one movement more is', async () => {
  const { asked, page } = server(2)
  const held = { loanMovements: [record(1), record(2)] }
  expect(await loanMovements([loan], new Map([['l1', 2]]), { held, page })).toEqual(held.loanMovements)
  expect(asked).toEqual([])
  const more = server(3)
  expect(await loanMovements([loan], new Map([['l1', 3]]), { held, page: more.page })).toHaveLength(3)
})
