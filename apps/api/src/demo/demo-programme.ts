import {
  type AppraisalRecord,
  type CooperativeRecord,
  type DeliberationRecord,
  type DocumentPageRecord,
  type DocumentRecord,
  type FoodOutletRecord,
  type GrantRecord,
  type LoanMovementRecord,
  type LoanRecord,
  type OrganisationRecord,
  type PersonRecord,
  type ProposalRecord,
  type ProposalVersionRecord,
  type RegionRecord,
  type RuleSet,
  type RuleSetVersionRecord,
  ruleSets,
  type TimelineEventRecord,
  type VisitRecord,
  written,
} from '@dampingi/domain'
import { fixedId } from '../regions/fixed-id.ts'
import { banyumasRegions } from '../regions/regions.ts'
import { assignments } from './assignments.ts'
import { demoActs } from './demo-acts.ts'
import { demoCooperatives } from './demo-cooperatives.ts'
import { demoOrganisations, demoPersons } from './demo-people.ts'
import { seededRandom } from './seeded-random.ts'
import { openStage } from './stage.ts'

/** The programme in one regency, as it stands in its table. */
export interface ProgrammeRow {
  id: string
  regency: string
  name: string
  demo: boolean
  filingOn: string | null
}

/** The end of a co-operative's chain. */
export interface TimelineHeadRow {
  chainId: string
  sequence: number
  hash: string | null
}

/** A whole made-up programme on the real villages of Banyumas: every row of every table, in an order that never changes. */
export interface DemoProgramme {
  programme: ProgrammeRow
  ruleSetVersions: RuleSetVersionRecord[]
  regions: RegionRecord[]
  organisations: OrganisationRecord[]
  persons: PersonRecord[]
  cooperatives: CooperativeRecord[]
  grants: GrantRecord[]
  visits: VisitRecord[]
  proposals: ProposalRecord[]
  proposalVersions: ProposalVersionRecord[]
  deliberations: DeliberationRecord[]
  appraisals: AppraisalRecord[]
  loans: LoanRecord[]
  loanMovements: LoanMovementRecord[]
  foodOutlets: FoodOutletRecord[]
  documents: DocumentRecord[]
  documentPages: DocumentPageRecord[]
  timelineEvents: TimelineEventRecord[]
  timelineHeads: TimelineHeadRow[]
}

/** The day on which a proposal of the demo counts as filed: the seed's meeting, in the time of PMK 49/2025. */
export const demoFilingOn = '2025-10-14'

/**
 * The demo programme as of a WIB day: fourteen weeks of work that ended yesterday, and what is planned for the days to come. Pure:
 * the same day gives the same bytes, and from one day to the next the same co-operatives stand where they stood, so that nobody meets
 * another programme tomorrow. Everything in it came about by the commands of the programme, so that states, versions, hashes
 * and chains are what the API itself would have written.
 */
export function demoProgramme({ today }: { today: string }): DemoProgramme {
  const random = seededRandom('dampingi')
  const regions = banyumasRegions()
  const persons = demoPersons(today)
  const assigned = assignments({ cooperatives: demoCooperatives(regions, random), persons, today })
  const { cooperatives, acts } = demoActs({ today, assigned, persons, regions, random })
  const stage = openStage({
    random: seededRandom('ids of dampingi'),
    organisations: demoOrganisations,
    ruleSets,
    filingOn: demoFilingOn,
  })
  for (const act of acts) act.play(stage, act)
  const { kept } = stage
  return {
    programme: {
      id: demoProgrammeId,
      regency: '33.02',
      name: 'Pendampingan Banyumas (contoh)',
      demo: true,
      filingOn: demoFilingOn,
    },
    ruleSetVersions: ruleSets.map(ruleSetVersion),
    regions,
    organisations: demoOrganisations,
    persons,
    cooperatives,
    grants: [...assigned.map(({ grant }) => grant), ...kept.grants],
    visits: [...kept.visits.values()],
    proposals: [...kept.proposals.values()],
    proposalVersions: kept.proposalVersions,
    deliberations: [...kept.deliberations.values()],
    appraisals: [...kept.appraisals.values()],
    loans: [...kept.loans.values()],
    loanMovements: kept.loanMovements,
    foodOutlets: [...kept.foodOutlets.values()],
    documents: [...kept.documents.values()],
    documentPages: kept.documentPages,
    timelineEvents: kept.events,
    timelineHeads: cooperatives.map(({ id }) => {
      const last = kept.heads.get(id)
      return { chainId: id, sequence: last?.sequence ?? 0, hash: last?.hash ?? null }
    }),
  }
}

/** The same for every day, so that a demo loaded yesterday is found today. */
const demoProgrammeId = fixedId('programme', '33.02')

const ruleSetVersion = (set: RuleSet): RuleSetVersionRecord => ({
  ...written(set),
  id: fixedId('ruleSetVersion', `${set.code} v${set.version}`),
  revision: 1,
  copiedFromVersion: null,
  requestedById: null,
  statusReason: null,
  statusSource: null,
  statusUrl: null,
})
