import type { CooperativeRecord } from '../cooperatives/cooperative.ts'
import type { DocumentKind, DocumentPageRecord, DocumentRecord, DocumentState } from '../documents/document.ts'
import type { LoanMovementRecord } from '../loans/loan-record.ts'
import type { Role, Viewer } from '../mechanisms/viewer.ts'
import type { ProposalContent } from '../proposals/proposal.ts'
import type { ProposalVersionRecord } from '../proposals/proposal-version.ts'
import type { RuleSet } from '../rule-sets/rule-set.ts'
import { ruleSets } from '../rule-sets/rule-sets.ts'
import { type CooperativeCommandName, decide, type InputOf } from './commands.ts'
import type { Facts, Records } from './facts.ts'

const id = (n: number): string => `0199e2f0-0000-7000-8000-${String(n).padStart(12, '0')}`
export const ids = {
  cooperative: id(1),
  ba: id(2),
  pmo: id(3),
  reviewer: id(4),
  approver: id(5),
  bank: id(6),
  bulog: id(7),
  proposal: id(8),
  visit: id(9),
  deliberation: id(10),
  appraisal: id(11),
  outlet: id(12),
  loan: id(13),
  document: id(14),
}

const people: Record<string, { role: Role; personId: string; organisationId: string }> = {
  ba: { role: 'BA', personId: ids.ba, organisationId: id(90) },
  pmo: { role: 'PMO', personId: ids.pmo, organisationId: id(90) },
  reviewer: { role: 'BANK_REVIEWER', personId: ids.reviewer, organisationId: ids.bank },
  approver: { role: 'BANK_APPROVER', personId: ids.approver, organisationId: ids.bank },
  bulog: { role: 'BULOG', personId: ids.bulog, organisationId: id(91) },
}

export const cooperative: CooperativeRecord = {
  id: ids.cooperative,
  regency: '33.02',
  villageId: id(20),
  districtId: id(21),
  kind: 'KDMP',
  name: 'Koperasi Desa Merah Putih Contoh Contoh',
  deedNumber: '12',
  deedOn: '2025-06-01',
  ahuDecreeNumber: 'AHU-0001',
  ahuDecreeOn: '2025-06-10',
  cooperativeNumber: '3302140000001',
  businessNumber: '1234567890123',
  taxNumber: '123456789012345',
  bankAccount: '0000000001',
  chairName: 'Contoh',
  chairPhone: '+6280000000001',
  memberCount: 90,
  villageFundCeilingRupiah: 1_000_000_000,
}

/** A proposal that breaks no rule of PMK 49/2025. */
export const soundContent: ProposalContent = {
  marketAnalysis: 'Warga desa membeli beras tiap pekan.',
  activities: [
    {
      id: id(30),
      name: 'Beras',
      month: 1,
      volume: 20_000,
      unit: 'kg',
      unitPriceRupiah: 12_500,
      unitCostRupiah: 11_000,
    },
  ],
  budgetLines: [
    {
      id: id(31),
      kind: 'OPEX',
      use: 'SEMBAKO',
      name: 'Beras',
      quantity: 10_000,
      unit: 'kg',
      unitPriceRupiah: 11_000,
      supplier: 'Bulog',
      quotations: 0,
    },
    {
      id: id(32),
      kind: 'CAPEX',
      use: 'SEMBAKO',
      name: 'Rak',
      quantity: 10,
      unit: 'buah',
      unitPriceRupiah: 9_000_000,
      supplier: 'Toko Contoh',
      quotations: 0,
    },
  ],
  loan: { requestedAmountRupiah: 200_000_000, tenorMonths: 72, graceMonths: 6, plannedAgreementOn: '2025-12-01' },
  drawdowns: [{ id: id(33), month: 1, amountRupiah: 200_000_000, purpose: 'Stok dan rak' }],
}

/** A paper of the proposal, as it lies in the vault. */
export const paperOf = (kind: DocumentKind, state: DocumentState = 'VERIFIED', attachedOn = '2025-10-14') =>
  ({
    id: `${kind} ${attachedOn}`,
    proposalId: ids.proposal,
    kind,
    state,
    attachedAt: `${attachedOn}T03:00:00.000Z`,
  }) as DocumentRecord

/**
 * A stage on which people give commands to one co-operative; it keeps the records that each accepted command wrote, the versions
 * that were frozen and what moved on its loan. `rules` are those in force there.
 */
export function stage(rules: readonly RuleSet[] = ruleSets) {
  const setting = {
    rules,
    rpkNumberTaken: false,
    outletSubmittedOn: null as string | null,
    papers: [] as DocumentRecord[],
  }
  const versions: ProposalVersionRecord[] = []
  const movements: LoanMovementRecord[] = []
  const documentPages: DocumentPageRecord[] = []
  const records: { [K in keyof Records]: Records[K] | null } = {
    visit: null,
    proposal: null,
    deliberation: null,
    appraisal: null,
    loan: null,
    foodOutlet: null,
    document: null,
  }
  const give = <Name extends CooperativeCommandName>(
    who: keyof typeof people,
    name: Name,
    input: Omit<InputOf<Name>, 'command'>,
    today = '2025-10-14',
  ) => {
    const viewer: Viewer = { ...(people[who] as (typeof people)[string]), regency: '33.02' }
    const facts: Facts = {
      viewer,
      now: `${today}T03:00:00.000Z`,
      today,
      filingOn: today,
      cooperative,
      ruleSets: setting.rules,
      rpkNumberTaken: setting.rpkNumberTaken,
      outletSubmittedOn: setting.outletSubmittedOn,
      ...records,
      movements: [...movements],
      papers: setting.papers,
      documentPages: [...documentPages],
      bank: { id: ids.bank, code: 'BRI', name: 'BRI', kind: 'LENDER', regency: '33.02' },
    }
    const decision = decide(name, { command: { key: id(99), madeAt: facts.now }, ...input } as InputOf<Name>, facts)
    if (decision.outcome === 'ACCEPTED') {
      const { grant: _, proposalVersion, movements: moved, documentPages: added, ...written } = decision.writes
      movements.push(...(moved ?? []))
      documentPages.push(...(added ?? []))
      if (name === 'submitFoodOutlet') setting.outletSubmittedOn = today
      if (proposalVersion !== undefined) versions.push(proposalVersion)
      Object.assign(records, Object.fromEntries(Object.entries(written).filter(([, record]) => record !== undefined)))
    }
    return decision
  }
  return { records, versions, movements, documentPages, setting, give }
}
