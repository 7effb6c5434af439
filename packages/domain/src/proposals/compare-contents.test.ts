import { describe, expect, test } from 'vitest'
import { compareContents } from './compare-contents.ts'
import { emptyContent, type ProposalContent } from './proposal.ts'

const rice = {
  id: 'rice',
  kind: 'OPEX' as const,
  use: 'SEMBAKO' as const,
  name: 'Beras',
  quantity: 10,
  unit: 'kg',
  unitPriceRupiah: 11_000,
  supplier: null,
  quotations: 3,
}
const shelf = { ...rice, id: 'shelf', kind: 'CAPEX' as const, name: 'Rak', quantity: 2, unitPriceRupiah: 500_000 }
const before: ProposalContent = {
  ...emptyContent(),
  marketAnalysis: 'Warga desa.',
  budgetLines: [rice, shelf],
  loan: { requestedAmountRupiah: 1_110_000, tenorMonths: 72, graceMonths: 6, plannedAgreementOn: null },
}
const after = (change: Partial<ProposalContent>): ProposalContent => ({ ...before, ...change })
const nothing = { fields: [], lines: [] }

describe('what differs between two versions', () => {
  test('is nothing where nothing changed', () => expect(compareContents(before, after({}))).toEqual(nothing))

  test('is not the place of a line in its list', () => {
    expect(compareContents(before, after({ budgetLines: [shelf, rice] }))).toEqual(nothing)
  })

  test('is told field by field, in the order of the blocks', () => {
    const changed = compareContents(
      before,
      after({
        loan: { ...before.loan, requestedAmountRupiah: 1_100_000, plannedAgreementOn: '2026-01-12' },
        budgetLines: [{ ...rice, name: 'Beras premium', unitPriceRupiah: 10_000 }, shelf],
        marketAnalysis: 'Warga dua desa.',
      }),
    )
    expect(changed.fields).toEqual([
      { block: 'MARKET', path: ['marketAnalysis'], line: null, before: 'Warga desa.', after: 'Warga dua desa.' },
      {
        block: 'BUDGET',
        path: ['budgetLines', 'rice', 'name'],
        line: 'Beras premium',
        before: 'Beras',
        after: 'Beras premium',
      },
      {
        block: 'BUDGET',
        path: ['budgetLines', 'rice', 'unitPriceRupiah'],
        line: 'Beras premium',
        before: 11_000,
        after: 10_000,
      },
      { block: 'LOAN', path: ['loan', 'requestedAmountRupiah'], line: null, before: 1_110_000, after: 1_100_000 },
      { block: 'LOAN', path: ['loan', 'plannedAgreementOn'], line: null, before: null, after: '2026-01-12' },
    ])
    expect(changed.lines).toEqual([])
  })

  test('is a field that one of them leaves out', () => {
    const { name: _, ...nameless } = rice
    const { fields } = compareContents(before, after({ budgetLines: [nameless as typeof rice, shelf] }))
    expect(fields.map(({ path, after: value }) => [path, value])).toEqual([[['budgetLines', 'rice', 'name'], null]])
  })

  test('is a line that came and one that went, with what they come to', () => {
    const scale = { ...shelf, id: 'scale', name: 'Timbangan', quantity: 1, unitPriceRupiah: 750_000 }
    expect(compareContents(before, after({ budgetLines: [rice, scale] }))).toEqual({
      fields: [],
      lines: [
        { block: 'BUDGET', path: ['budgetLines', 'shelf'], line: 'Rak', change: 'REMOVED', totalRupiah: 1_000_000 },
        { block: 'BUDGET', path: ['budgetLines', 'scale'], line: 'Timbangan', change: 'ADDED', totalRupiah: 750_000 },
      ],
    })
  })
})
