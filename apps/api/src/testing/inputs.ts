import { v7 } from 'uuid'
import type { Stage } from './stage.ts'

/** Where rows can be looked at. */
type Rows = Pick<Stage, 'rows'>

/** What a BA writes of an ordinary visit. */
export const notes = {
  mode: 'ONSITE',
  purposes: ['PROPOSAL'],
  metWith: ['CHAIR'],
  findings: 'Pengurus sudah menyusun daftar belanja, pembukuan belum rapi.',
  actionsAgreed: [{ who: 'CHAIR', what: 'Melengkapi surat domisili', dueOn: '2026-12-01' }],
  obstacles: [{ category: 'CAPITAL', note: 'Modal belum ada' }],
  trainingNeeds: [{ topic: 'BOOKKEEPING', people: 3 }],
  noPhotoReason: 'RAIN',
  nextVisitOn: '2026-12-01',
}

/** The input of a visit that was made, without its envelope. */
export const visit = (cooperativeId: string, change: object = {}) => ({
  visitId: v7(),
  cooperativeId,
  visitedOn: '2026-11-24',
  startedAt: '2026-11-24T01:00:00.000Z',
  endedAt: '2026-11-24T02:00:00.000Z',
  notes,
  ...change,
})

/** The ids of the co-operatives of a BA, by name. */
export const cooperativesOf = async (stage: Rows, username: string): Promise<string[]> =>
  (
    await stage.rows<{ id: string }>(
      `select c.id from cooperative c join cooperative_grant g on g.cooperative_id = c.id and g.purpose = 'ASSIGNMENT'
       join person p on p.id = g.grantee_id where p.username = $1 order by c.name`,
      [username],
    )
  ).map(({ id }) => id)

/** A co-operative of a BA that has neither a proposal nor an outlet. */
export const emptyCooperativeOf = (stage: Stage, username: string): Promise<string> =>
  stage.one(
    `select c.id from cooperative c join cooperative_grant g on g.cooperative_id = c.id and g.purpose = 'ASSIGNMENT'
     join person p on p.id = g.grantee_id where p.username = $1
       and not exists (select from proposal where cooperative_id = c.id) and not exists (select from food_outlet where cooperative_id = c.id)
       and c.bank_account is not null and c.chair_name is not null and c.tax_number is not null order by c.name limit 1`,
    [username],
  )

/** A proposal that breaks no rule of PMK 49/2025, block by block. */
export const soundBlocks = () => ({
  marketAnalysis: 'Warga desa membeli beras tiap pekan.',
  activities: [
    {
      id: v7(),
      name: 'Beras',
      month: 1,
      volume: 20_000,
      unit: 'kg',
      unitPriceRupiah: '12500',
      unitCostRupiah: '11000',
    },
  ],
  budgetLines: [
    {
      id: v7(),
      kind: 'OPEX',
      use: 'SEMBAKO',
      name: 'Beras',
      quantity: 10_000,
      unit: 'kg',
      unitPriceRupiah: '11000',
      supplier: 'Bulog',
      quotations: 0,
    },
    {
      id: v7(),
      kind: 'CAPEX',
      use: 'SEMBAKO',
      name: 'Rak',
      quantity: 10,
      unit: 'buah',
      unitPriceRupiah: '9000000',
      supplier: 'Toko Contoh',
      quotations: 0,
    },
  ],
  loan: { requestedAmountRupiah: '200000000', tenorMonths: 72, graceMonths: 6, plannedAgreementOn: '2025-12-01' },
  drawdowns: [{ id: v7(), month: 1, amountRupiah: '200000000', purpose: 'Stok dan rak' }],
})
