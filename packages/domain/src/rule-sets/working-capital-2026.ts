import { type Parameter, parameterNames, type RuleParameters } from './parameter.ts'
import { pmk49Of2025 } from './pmk-49-2025.ts'
import type { RuleSet } from './rule-set.ts'
import * as from from './sources.ts'
import { checkedOn } from './sources.ts'

/** No regulation text was found: whatever is not announced is taken over from PMK 49/2025 as an assumption, and marked so. */
const assumedFromPmk49 = Object.fromEntries(
  parameterNames.map((name) => [
    name,
    { ...(pmk49Of2025.parameters[name] as Parameter), certainty: 'UNCERTAIN', cite: from.ownConvention },
  ]),
) as RuleParameters

const announced = { certainty: 'UNCERTAIN', cite: from.cooperativesStatement, checkedOn } as const

/**
 * Working capital up to Rp500 million, announced on 7 Nov 2025. Lender, grace and approval are not known, so it stays suspended until an
 * administrator switches it on with a source. Source: domain reference 1.7.
 */
export const workingCapital2026: RuleSet = {
  code: 'WORKING_CAPITAL_2026',
  version: 1,
  title: { id: 'Modal kerja koperasi sampai Rp500 juta', en: 'Working capital of a co-operative up to Rp500 million' },
  status: 'SUSPENDED',
  validFrom: '2026-01-01',
  validTo: null,
  end: null,
  appliesTo: 'BOTH',
  certainty: 'UNCERTAIN',
  cite: from.cooperativesStatement,
  note: {
    id: 'Baru diumumkan, teks aturannya belum ditemukan. Bank, masa tenggang, dan persetujuan dianggap sama dengan PMK 49/2025.',
    en: 'Announced only; no text of a rule was found. Bank, grace and approval are assumed to be those of PMK 49/2025.',
  },
  filingNotice: {
    id: 'Pengajuan modal kerja belum dibuka. Administrator membukanya setelah ada aturan dengan sumber yang jelas.',
    en: 'Filing for working capital is not open. An administrator opens it once there is a rule with a clear source.',
  },
  parameters: {
    ...assumedFromPmk49,
    maxPlafondRupiah: { value: 500_000_000, unit: 'rupiah', ...announced },
    maxOpexRupiah: { value: 500_000_000, unit: 'rupiah', ...announced },
    financingKinds: { value: ['WORKING_CAPITAL'], unit: 'list', ...announced },
    budgetKinds: { value: ['OPEX'], unit: 'list', ...announced },
  },
  documents: pmk49Of2025.documents.map((document) => ({
    ...document,
    certainty: 'UNCERTAIN',
    cite: from.ownConvention,
  })),
  approvals: pmk49Of2025.approvals.map((approval) => ({
    ...approval,
    certainty: 'UNCERTAIN',
    cite: from.ownConvention,
  })),
  deadlines: pmk49Of2025.deadlines,
  reasonCodes: pmk49Of2025.reasonCodes,
}
