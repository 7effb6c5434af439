import { describe, expect, test } from 'vitest'
import type { ProposalContent } from '../proposals/proposal.ts'
import { emptyContent } from '../proposals/proposal.ts'
import { agrinas2025 } from './agrinas-2025.ts'
import { evaluateProposal, type ProposalEvidence } from './evaluate.ts'
import { pmk49Of2025 } from './pmk-49-2025.ts'
import type { RuleSet } from './rule-set.ts'
import { workingCapital2026 } from './working-capital-2026.ts'

const line = {
  id: 'b1',
  kind: 'CAPEX' as const,
  use: 'WAREHOUSE' as const,
  name: 'Gudang',
  quantity: 1,
  unit: 'unit',
  unitPriceRupiah: 600_000_000,
  supplier: 'CV Contoh',
  quotations: 0,
}
const stock = {
  ...line,
  id: 'b2',
  kind: 'OPEX' as const,
  use: 'SEMBAKO' as const,
  name: 'Beras',
  quantity: 400,
  unit: 'karung',
  unitPriceRupiah: 1_000_000,
}
/** A line as the form adds it. */
const untouched = {
  ...line,
  id: 'b3',
  kind: 'OPEX' as const,
  use: 'OTHER' as const,
  name: '',
  quantity: 0,
  unit: '',
  unitPriceRupiah: 0,
  supplier: null,
}

/** A proposal of Rp1 bn that keeps every rule: instalment 17,826,273, cap 25,000,000, cash 20,000,000. */
const content: ProposalContent = {
  marketAnalysis: 'Warga dua dusun membeli beras tiap pekan.',
  activities: [
    { id: 'a1', name: 'Beras', month: 1, volume: 8_000, unit: 'kg', unitPriceRupiah: 12_500, unitCostRupiah: 10_000 },
  ],
  budgetLines: [line, stock],
  loan: { requestedAmountRupiah: 1_000_000_000, tenorMonths: 72, graceMonths: 6, plannedAgreementOn: '2025-11-20' },
  drawdowns: [
    { id: 'd1', month: 1, amountRupiah: 600_000_000, purpose: 'Gudang' },
    { id: 'd2', month: 1, amountRupiah: 400_000_000, purpose: 'Beras' },
  ],
}
const cooperative = {
  kind: 'KDMP' as const,
  deedNumber: '12',
  ahuDecreeNumber: 'AHU-1',
  cooperativeNumber: '3302',
  businessNumber: '1234567890123',
  taxNumber: '123456789012345',
  bankAccount: '0011',
  villageFundCeilingRupiah: 1_000_000_000,
}
const evidence: ProposalEvidence = { cooperative, content, kind: 'FULL', on: '2025-10-20', approvedSupportRupiah: null }

interface Change {
  cooperative?: Partial<ProposalEvidence['cooperative']>
  content?: Partial<ProposalContent>
  loan?: Partial<ProposalContent['loan']>
  kind?: ProposalEvidence['kind']
  on?: string
  approvedSupportRupiah?: number
}
function findingsOf(change: Change, ruleSet: RuleSet = pmk49Of2025) {
  const changed = {
    ...evidence,
    kind: change.kind ?? evidence.kind,
    on: change.on ?? evidence.on,
    approvedSupportRupiah: change.approvedSupportRupiah ?? null,
    cooperative: { ...cooperative, ...change.cooperative },
    content: { ...content, ...change.content, loan: { ...content.loan, ...change.loan } },
  }
  return evaluateProposal(ruleSet, changed).findings
}

test('a proposal that keeps every rule has no finding', () => expect(findingsOf({})).toEqual([]))

const lines = (...changes: object[]) => ({
  content: { budgetLines: changes.map((change) => ({ ...line, ...change })) },
})
const drawn = (...rows: [month: number, amountRupiah: number][]) => ({
  content: { drawdowns: rows.map(([month, amountRupiah], i) => ({ id: `d${i}`, month, amountRupiah, purpose: '' })) },
})

test.each<[Change, rule: string, severity: string, path: string]>([
  [{ on: '2025-11-14' }, 'RULE_CLOSED', 'BLOCKING', ''],
  [{ on: '2025-07-20' }, 'RULE_CLOSED', 'BLOCKING', ''],
  [{ kind: 'WORKING_CAPITAL' }, 'KIND_NOT_ALLOWED', 'BLOCKING', 'kind'],
  [{ cooperative: { ahuDecreeNumber: null } }, 'LEGAL_MISSING', 'BLOCKING', 'cooperative.ahuDecreeNumber'],
  [
    { cooperative: { cooperativeNumber: ' ' } },
    'COOPERATIVE_NUMBER_MISSING',
    'BLOCKING',
    'cooperative.cooperativeNumber',
  ],
  [{ cooperative: { bankAccount: null } }, 'ACCOUNT_MISSING', 'BLOCKING', 'cooperative.bankAccount'],
  [{ cooperative: { taxNumber: null } }, 'NPWP_MISSING', 'BLOCKING', 'cooperative.taxNumber'],
  [{ cooperative: { businessNumber: null } }, 'NIB_MISSING', 'BLOCKING', 'cooperative.businessNumber'],
  [{ content: { marketAnalysis: ' ' } }, 'MARKET_MISSING', 'ATTENTION', 'marketAnalysis'],
  [{ content: { budgetLines: [] } }, 'NO_BUDGET', 'BLOCKING', 'budgetLines'],
  [lines({}), 'SUM_MISMATCH', 'BLOCKING', 'budgetLines'],
  [
    { content: { budgetLines: [stock, { ...line, use: 'OTHER' }] } },
    'USE_NOT_ALLOWED',
    'BLOCKING',
    'budgetLines.1.use',
  ],
  [
    { content: { budgetLines: [stock, { ...line, supplier: null, quotations: 2 }] } },
    'SUPPLIER_MISSING',
    'BLOCKING',
    'budgetLines.1.supplier',
  ],
  [
    { content: { budgetLines: [line, { ...stock, supplier: ' ' }] } },
    'SUPPLIER_MISSING',
    'ATTENTION',
    'budgetLines.1.supplier',
  ],
  [{ content: { budgetLines: [line, stock, { ...untouched }] } }, 'MISSING_FACT', 'BLOCKING', 'budgetLines.2.name'],
  [{ loan: { tenorMonths: 73 } }, 'TENOR_LIMIT', 'BLOCKING', 'loan.tenorMonths'],
  [{ loan: { graceMonths: 5 } }, 'GRACE_LIMIT', 'BLOCKING', 'loan.graceMonths'],
  [{ loan: { graceMonths: 9 } }, 'GRACE_LIMIT', 'BLOCKING', 'loan.graceMonths'],
  [{ loan: { plannedAgreementOn: null } }, 'AGREEMENT_DAY_UNKNOWN', 'UNKNOWN', 'loan.plannedAgreementOn'],
  [{ loan: { plannedAgreementOn: '2025-10-01' } }, 'AGREEMENT_DAY_PAST', 'ATTENTION', 'loan.plannedAgreementOn'],
  [{ content: { drawdowns: [] } }, 'NO_DRAWDOWNS', 'BLOCKING', 'drawdowns'],
  [drawn([1, 900_000_000]), 'SUM_MISMATCH', 'BLOCKING', 'drawdowns'],
  [
    { cooperative: { villageFundCeilingRupiah: null } },
    'CEILING_UNKNOWN',
    'UNKNOWN',
    'cooperative.villageFundCeilingRupiah',
  ],
  [
    { cooperative: { villageFundCeilingRupiah: 700_000_000 } },
    'OVER_SUPPORT_CAP',
    'ATTENTION',
    'loan.requestedAmountRupiah',
  ],
  [
    { content: { activities: [{ ...content.activities[0]!, volume: 4_000 }] } },
    'WEAK_COVER',
    'ATTENTION',
    'activities',
  ],
])('%j finds %s alone, %s', (change, rule, severity, path) => {
  const findings = findingsOf(change)
  expect(findings.map((f) => [f.rule, f.severity, f.path.join('.')])).toEqual([[rule, severity, path]])
})

test.each<[Change, rules: string[]]>([
  [lines({ unitPriceRupiah: 1.5 }), ['NUMBER_INVALID', 'SUM_MISMATCH', 'COVER_UNKNOWN']],
  [{ content: { activities: [] } }, ['NO_ACTIVITIES', 'COVER_UNKNOWN']],
  [{ loan: { requestedAmountRupiah: null } }, ['MISSING_FACT', 'COVER_UNKNOWN']],
  [{ loan: { tenorMonths: null } }, ['MISSING_FACT', 'COVER_UNKNOWN']],
  [{ loan: { graceMonths: null } }, ['MISSING_FACT', 'COVER_UNKNOWN']],
  [{ loan: { tenorMonths: 6 } }, ['GRACE_LIMIT', 'COVER_UNKNOWN']],
  [drawn([0, 1_000_000_000]), ['DRAW_BEFORE', 'COVER_UNKNOWN']],
  [drawn([1, 500_000_000], [73, 500_000_000]), ['DRAW_AFTER', 'COVER_UNKNOWN']],
  [drawn([2, 500_000_000], [73, 500_000_000]), []],
])('%j finds %j', (change, rules) => {
  expect(
    findingsOf(change)
      .filter((f) => f.rule !== 'OVER_SUPPORT_CAP' && f.rule !== 'WEAK_COVER')
      .map((f) => f.rule),
  ).toEqual(rules)
})

describe('the words name the figures and how to mend them', () => {
  const words = (change: Change, rule: string) => {
    const found = findingsOf(change).find((f) => f.rule === rule)
    return [found?.why.id, found?.mend.id, found?.citation?.source]
  }

  test('Rp3,2 billion asked for', () => {
    expect(words({ loan: { requestedAmountRupiah: 3_200_000_000 } }, 'OVER_PLAFOND')).toEqual([
      'Pinjaman Rp\u00a03.200.000.000 di atas plafon Rp\u00a03.000.000.000.',
      'Kurangi Rp\u00a0200.000.000.',
      'PMK 49/2025, menurut Poskota 16 Sep 2025',
    ])
  })

  test('operating costs of Rp600 million', () => {
    expect(words({ content: { budgetLines: [line, { ...stock, quantity: 600 }] } }, 'OVER_OPEX')).toEqual([
      'Belanja operasional Rp\u00a0600.000.000 di atas batas Rp\u00a0500.000.000.',
      'Kurangi Rp\u00a0100.000.000.',
      'PMK 49/2025, menurut Poskota 16 Sep 2025',
    ])
  })

  test('how much the co-operative’s own cash must carry', () => {
    expect(words({ cooperative: { villageFundCeilingRupiah: 373_457_100 } }, 'OVER_SUPPORT_CAP').slice(0, 2)).toEqual([
      'Angsuran Rp\u00a017.826.273 sebulan di atas batas dukungan desa Rp\u00a09.336.427.',
      'Kas koperasi harus menanggung Rp\u00a08.489.846 sebulan. Jelaskan ini kepada desa.',
    ])
  })

  test('what the village approved stands behind an instalment, and never more than it may approve', () => {
    expect(words({ approvedSupportRupiah: 13_000_000 }, 'OVER_SUPPORT_CAP').slice(0, 2)).toEqual([
      'Angsuran Rp\u00a017.826.273 sebulan di atas dukungan yang disetujui desa Rp\u00a013.000.000.',
      'Kas koperasi harus menanggung Rp\u00a04.826.273 sebulan. Jelaskan ini kepada desa.',
    ])
    expect(findingsOf({ approvedSupportRupiah: 17_826_273 })).toEqual([])
    const over = { cooperative: { villageFundCeilingRupiah: 373_457_100 }, approvedSupportRupiah: 20_000_000 }
    expect(words(over, 'OVER_SUPPORT_CAP')[1]).toMatch('Rp\u00a08.489.846')
  })

  test.each<[Change, string, string]>([
    [
      lines({}),
      'SUM_MISMATCH',
      'Rincian Rp\u00a0600.000.000, pinjaman Rp\u00a01.000.000.000. Selisih Rp\u00a0400.000.000.',
    ],
    [
      drawn([1, 500_000_000], [73, 500_000_000]),
      'DRAW_AFTER',
      'Pencairan bulan ke-73, padahal pinjaman lunas bulan ke-72.',
    ],
    [
      drawn([2, 500_000_000], [74, 500_000_000]),
      'DRAW_AFTER',
      'Pencairan bulan ke-74, padahal pencairan pertama bulan ke-2, jadi lunas bulan ke-73.',
    ],
    [drawn([-1, 1_000_000_000]), 'DRAW_BEFORE', 'Pencairan 20 Sep 2025 mendahului perjanjian 20 Nov 2025.'],
    [{ content: { budgetLines: [line, stock, untouched] } }, 'MISSING_FACT', 'Baris 3 belum diisi.'],
    [
      { content: { budgetLines: [line, { ...stock, name: ' ', supplier: null }] } },
      'SUPPLIER_MISSING',
      'Pemasok baris 2 belum disebut.',
    ],
    [
      { content: { budgetLines: [line, { ...stock, use: 'OTHER' }] } },
      'USE_NOT_ALLOWED',
      'Kegunaan “Beras” tidak ada dalam daftar aturan.',
    ],
    [{ loan: { tenorMonths: 80 } }, 'TENOR_LIMIT', 'Tenor 80 bulan, paling lama 72 bulan.'],
    [{ loan: { tenorMonths: 0 } }, 'TENOR_LIMIT', 'Tenor 0 bulan: tidak ada bulan untuk mengangsur.'],
    [
      { loan: { requestedAmountRupiah: null } },
      'MISSING_FACT',
      'Jumlah pinjaman belum diisi, jadi plafon belum bisa diperiksa.',
    ],
    [
      { on: '2026-01-02' },
      'RULE_CLOSED',
      'Aturan PMK 49/2025: pinjaman koperasi ke bank Himbara ditutup setelah 13 Nov 2025.',
    ],
    [
      { content: { activities: [{ ...content.activities[0]!, volume: 4_000 }] } },
      'WEAK_COVER',
      'Bulan ke-7: kas Rp\u00a010.000.000, angsuran Rp\u00a017.826.273 (0,56 kali).',
    ],
  ])('%j: %s', (change, rule, why) => expect(words(change, rule)[0]).toBe(why))
})

test('an unknown ceiling is never taken as zero', () => {
  const rules = findingsOf({ cooperative: { villageFundCeilingRupiah: null } }).map((f) => f.rule)
  expect(rules).not.toContain('OVER_SUPPORT_CAP')
  expect(findingsOf({ cooperative: { villageFundCeilingRupiah: 0 } }).map((f) => f.rule)).toContain('OVER_SUPPORT_CAP')
})

test('an empty draft is told all that is missing, and stops', () => {
  const findings = findingsOf({ content: emptyContent(), loan: emptyContent().loan })
  expect(findings.filter((f) => f.severity === 'BLOCKING').map((f) => f.rule)).toEqual([
    'NO_BUDGET',
    'MISSING_FACT',
    'MISSING_FACT',
    'MISSING_FACT',
    'NO_DRAWDOWNS',
  ])
})

test('a figure shows before the drawdowns are planned', () => {
  const unplanned = { ...evidence, content: { ...content, drawdowns: [] } }
  expect(evaluateProposal(pmk49Of2025, unplanned).schedule?.firstInstalmentRupiah).toBe(17_826_273)
})

test('a rule that gives no figure leaves the question open', () => {
  const findings = findingsOf({}, agrinas2025)
  expect(findings.filter((f) => f.rule === 'RULE_SILENT').every((f) => f.severity === 'UNKNOWN')).toBe(true)
  expect(findings.map((f) => f.rule)).toEqual(expect.arrayContaining(['KIND_NOT_ALLOWED', 'RULE_SILENT']))
})

test('working capital pays running costs only, and is not open yet', () => {
  const findings = findingsOf(
    { kind: 'WORKING_CAPITAL', on: '2026-03-02', loan: { plannedAgreementOn: '2026-04-01' } },
    workingCapital2026,
  )
  expect(findings.map((f) => [f.rule, f.path.join('.')])).toEqual([
    ['RULE_CLOSED', ''],
    ['USE_NOT_ALLOWED', 'budgetLines.0.kind'],
    ['OVER_PLAFOND', 'loan.requestedAmountRupiah'],
  ])
})

test('the trace names each rule, its inputs and the value of its parameter', () => {
  const { trace } = evaluateProposal(pmk49Of2025, evidence)
  expect(trace.find((l) => l.rule === 'OVER_SUPPORT_CAP')).toEqual({
    rule: 'OVER_SUPPORT_CAP',
    inputs: {
      villageFundCeilingRupiah: 1_000_000_000,
      instalmentRupiah: 17_826_273,
      capPerMonthRupiah: 25_000_000,
      bandPerMonthRupiah: 27_499_975,
      approvedPerMonthRupiah: null,
    },
    parameters: [
      { name: 'supportCapBasisPoints', value: 3_000, unit: 'basis points', certainty: 'REPORTED' },
      { name: 'supportBands', value: pmk49Of2025.parameters.supportBands.value, unit: 'table', certainty: 'UNCERTAIN' },
    ],
    result: 'KEPT',
  })
})

test('the month in which a loan ends is the last row of its schedule, counted from the first drawdown', () => {
  const at = (last: number) => {
    const { content: change } = drawn([2, 500_000_000], [last, 500_000_000])
    return evaluateProposal(pmk49Of2025, { ...evidence, content: { ...content, ...change } })
  }
  const inTime = at(73)
  expect(inTime.findings.map((f) => f.rule)).not.toContain('DRAW_AFTER')
  expect(inTime.schedule?.rows.at(-1)?.number).toBe(72)
  expect(at(74).findings.map((f) => f.rule)).toContain('DRAW_AFTER')
  expect(at(74).schedule).toBeNull()
})
