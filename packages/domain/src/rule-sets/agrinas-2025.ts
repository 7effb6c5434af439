import type { RuleParameters } from './parameter.ts'
import { pmk49Of2025 } from './pmk-49-2025.ts'
import type { RuleSet } from './rule-set.ts'
import * as from from './sources.ts'
import { checkedOn } from './sources.ts'

/** A figure of the draft (RPMK, Dec 2025) that the press gives for PT Agrinas' own credit. Domain reference 1.7. */
const drafted = { certainty: 'UNCERTAIN', cite: from.inpres17, checkedOn } as const
const none = { value: [], unit: 'list', certainty: 'REPORTED', cite: from.agrinasScheme, checkedOn } as const

const parameters: RuleParameters = {
  ...pmk49Of2025.parameters,
  maxPlafondRupiah: {
    value: 3_000_000_000,
    unit: 'rupiah',
    ...drafted,
    note: { id: 'Per unit, pinjaman PT Agrinas.', en: 'Per unit, borrowed by PT Agrinas.' },
  },
  maxOpexRupiah: { value: null, unit: 'rupiah', ...drafted },
  additionalOpexLoanAfterMonths: { value: null, unit: 'months', ...drafted },
  annualRateBasisPoints: { value: 600, unit: 'basis points', ...drafted },
  maxTenorMonths: { value: 72, unit: 'months', ...drafted },
  minGraceMonths: { value: 6, unit: 'months', ...drafted },
  maxGraceMonths: { value: 8, unit: 'months', ...drafted },
  dueDay: { value: null, unit: 'day of month', ...drafted },
  financingKinds: {
    ...none,
    value: [],
    note: { id: 'Tidak ada pinjaman langsung kepada koperasi.', en: 'No direct loan to a co-operative.' },
  },
  budgetKinds: { ...none, value: [] },
  allowedUses: { ...none, value: [] },
  supportCapBasisPoints: { value: null, unit: 'basis points', ...drafted },
  supportBands: { value: null, unit: 'table', ...drafted },
  villageServiceFeeBasisPoints: {
    value: 2_000,
    unit: 'basis points',
    certainty: 'REPORTED',
    cite: from.inpres17,
    checkedOn,
  },
  approvalRequirement: {
    value: 'STATE_CONTRACT',
    unit: 'choice',
    ...drafted,
    note: {
      id: 'Kontrak Menkop dengan Agrinas dianggap persetujuan kepala desa atau kepala daerah.',
      en: 'The contract of the Minister of Co-operatives with Agrinas counts as the approval of the village or regional head.',
    },
  },
  agreementReportWorkingDays: { value: null, unit: 'working days', ...drafted },
  placementRequestWorkingDays: { value: null, unit: 'working days', ...drafted },
  placementRecommendationWorkingDays: { value: null, unit: 'working days', ...drafted },
}

/**
 * The building, store and vehicles after Inpres 17/2025: PT Agrinas Pangan Nusantara builds and borrows, the state pays from village
 * transfers, the co-operative uses. Read-only: it opens no loan that a co-operative could file. Source: domain reference 1.7.
 */
export const agrinas2025: RuleSet = {
  code: 'AGRINAS_2025',
  version: 1,
  title: {
    id: 'Inpres 17/2025: gerai dan gudang dibangun Agrinas',
    en: 'Inpres 17/2025: outlet and warehouse built by Agrinas',
  },
  status: 'ACTIVE',
  validFrom: '2025-10-22',
  validTo: null,
  end: null,
  appliesTo: 'BOTH',
  certainty: 'REPORTED',
  cite: from.inpres17,
  note: {
    id: 'Gedung dibangun PT Agrinas dan dibayar negara dari transfer desa. Koperasi memakai gedungnya, tidak meminjam untuknya.',
    en: 'PT Agrinas builds and the state pays from village transfers. The co-operative uses the building and borrows nothing for it.',
  },
  filingNotice: {
    id: 'Aturan ini tidak membuka pinjaman bagi koperasi. Sumber rancangan peraturannya belum final.',
    en: 'This rule opens no loan for a co-operative. The regulation behind it was a draft when last checked.',
  },
  parameters,
  documents: [],
  approvals: [],
  deadlines: [],
  reasonCodes: pmk49Of2025.reasonCodes,
}
