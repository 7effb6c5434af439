import { expect, test } from 'vitest'
import { fromApi } from './from-api.ts'

test('a field that the API left open is null, as the records say it', () => {
  const sent: { reviewReason?: string | null; maxLoanRupiah?: string | null } = {
    reviewReason: undefined,
    maxLoanRupiah: null,
  }
  const read: { reviewReason: string | null; maxLoanRupiah: number | null } = fromApi(sent)
  expect(read).toEqual({ reviewReason: null, maxLoanRupiah: null })
})

test('money of the API becomes numbers, wherever it lies', () => {
  const read = fromApi({
    __typename: 'Proposal',
    requestedAmountRupiah: '3000000000' as string | null,
    lines: [{ unitPriceRupiah: '5', name: '7' }],
    none: null,
  })
  expect(read).toEqual({ requestedAmountRupiah: 3_000_000_000, lines: [{ unitPriceRupiah: 5, name: '7' }], none: null })
})
