import type { BudgetLine, BusinessUse } from '@dampingi/domain'
import { expect, test } from 'vitest'
import { largestUses, turnOf } from './glance.ts'

const line = (use: BusinessUse, quantity: number, unitPriceRupiah: number): BudgetLine => ({
  id: `${use} ${quantity}`,
  kind: 'OPEX',
  use,
  name: 'x',
  quantity,
  unit: 'kg',
  unitPriceRupiah,
  supplier: null,
  quotations: 0,
})

test('what the money is for are the uses that take most of it, lines of one use together', () => {
  const lines = [line('SEMBAKO', 10, 10), line('WAREHOUSE', 1, 150), line('SEMBAKO', 10, 15), line('PHARMACY', 1, 1)]
  expect(largestUses(lines, 2)).toEqual([
    { use: 'SEMBAKO', rupiah: 250, shareBasisPoints: 6_234 },
    { use: 'WAREHOUSE', rupiah: 150, shareBasisPoints: 3_741 },
  ])
  expect(largestUses([])).toEqual([])
})

const question = (dueOn: string, answer: null | { words: string; answeredAt: string; version: number }) => ({
  id: 'q',
  reason: 'OTHER' as const,
  opens: [],
  words: 'x',
  dueOn,
  askedAt: '2026-11-01T03:00:00.000Z',
  version: 1,
  answer,
})

test('only a question has a due day, and it is late from the day after it', () => {
  const asked = { state: 'INFO_REQUESTED' as const, questions: [question('2026-11-20', null)] }
  expect(turnOf(asked, '2026-11-20')).toEqual({ party: 'BA', dueOn: '2026-11-20', daysLate: 0 })
  expect(turnOf(asked, '2026-11-23')).toMatchObject({ daysLate: 3 })
  const answered = question('2026-11-20', { words: 'Sudah.', answeredAt: '2026-11-19T03:00:00.000Z', version: 1 })
  expect(turnOf({ state: 'UNDER_APPRAISAL', questions: [answered] }, '2026-11-23')).toEqual({
    party: 'BANK',
    dueOn: null,
    daysLate: 0,
  })
  expect(turnOf({ state: 'REJECTED', questions: [] }, '2026-11-23').party).toBeNull()
})
