import { evaluateProposal, hashOf, ruleSets } from '@dampingi/domain'

/** A stream of numbers from a seed, the same in every engine (mulberry32): 32-bit arithmetic only. */
function stream(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Chance = ReturnType<typeof stream>
const upTo = (chance: Chance, most: number): number => Math.floor(chance() * most)
const oneOf = <Value>(chance: Chance, values: readonly Value[]): Value => values[upTo(chance, values.length)] as Value
const many = <Value>(chance: Chance, most: number, make: (index: number) => Value): Value[] =>
  Array.from({ length: upTo(chance, most + 1) }, (_, i) => make(i))

const uses = ['OFFICE', 'SEMBAKO', 'SAVINGS_AND_LOAN', 'CLINIC', 'PHARMACY', 'WAREHOUSE', 'LOGISTICS', 'OTHER'] as const

/** A proposal drawn at random: sound, broken or half empty. */
function randomProposal(chance: Chance): Parameters<typeof evaluateProposal>[1] {
  const known = (value: string) => (chance() < 0.9 ? value : null)
  return {
    kind: oneOf(chance, ['FULL', 'WORKING_CAPITAL'] as const),
    on: oneOf(chance, ['2025-07-20', '2025-07-21', '2025-10-14', '2025-11-13', '2026-02-28']),
    approvedSupportRupiah: chance() < 0.5 ? upTo(chance, 60_000_000) : null,
    cooperative: {
      kind: oneOf(chance, ['KDMP', 'KKMP'] as const),
      deedNumber: known('12'),
      ahuDecreeNumber: known('AHU-1'),
      cooperativeNumber: known('3302140000001'),
      businessNumber: known('1234567890123'),
      taxNumber: known('123456789012345'),
      bankAccount: known('0000000001'),
      villageFundCeilingRupiah: chance() < 0.8 ? upTo(chance, 3_000_000_000) : null,
    },
    content: {
      marketAnalysis: chance() < 0.7 ? 'Warga membeli tiap pekan.' : '',
      activities: many(chance, 6, (i) => ({
        id: `a${i}`,
        name: 'Beras',
        month: upTo(chance, 90),
        volume: upTo(chance, 50_000),
        unit: 'kg',
        unitPriceRupiah: upTo(chance, 20_000),
        unitCostRupiah: upTo(chance, 20_000),
      })),
      budgetLines: many(chance, 8, (i) => ({
        id: `b${i}`,
        kind: oneOf(chance, ['CAPEX', 'OPEX'] as const),
        use: oneOf(chance, uses),
        name: 'Baris',
        quantity: upTo(chance, 500),
        unit: 'unit',
        unitPriceRupiah: upTo(chance, 20_000_000),
        supplier: chance() < 0.5 ? 'Toko' : null,
        quotations: upTo(chance, 4),
      })),
      loan: {
        requestedAmountRupiah: chance() < 0.9 ? upTo(chance, 3_600_000_000) : null,
        tenorMonths: chance() < 0.9 ? upTo(chance, 90) : null,
        graceMonths: chance() < 0.9 ? upTo(chance, 12) : null,
        plannedAgreementOn: chance() < 0.8 ? oneOf(chance, ['2025-08-01', '2025-12-01', '2026-03-15']) : null,
      },
      drawdowns: many(chance, 4, (i) => ({
        id: `d${i}`,
        month: upTo(chance, 14),
        amountRupiah: upTo(chance, 1_500_000_000),
        purpose: 'Stok',
      })),
    },
  }
}

/** The hash of each evaluation of `count` proposals drawn from a seed, each under one of the rule sets that are shipped. */
export function evaluationHashes(seed: number, count: number): string[] {
  const chance = stream(seed)
  return Array.from({ length: count }, () => hashOf(evaluateProposal(oneOf(chance, ruleSets), randomProposal(chance))))
}
