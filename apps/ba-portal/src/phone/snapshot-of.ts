import { fromApi, type PhoneCooperative, type PhoneDocument, type PhoneEvent, type Snapshot } from '@dampingi/client'
import {
  type AppraisalRecord,
  type DeliberationRecord,
  type FoodOutletRecord,
  type LoanRecord,
  type ProposalRecord,
  ruleSetOfVersion,
  type VisitRecord,
} from '@dampingi/domain'
import type { PhoneSnapshotQuery } from '../generated/graphql.ts'

type Cooperative = PhoneSnapshotQuery['cooperatives']['edges'][number]['node']
type Proposal = Cooperative['proposals']['edges'][number]['node']
/** Where a record hangs: what the API leaves out of a nested record, since the one around it says so. */
interface Place {
  regency: string
  cooperativeId: string
}

/** The server's answer as the domain's records, each whole, so that the phone decides over the same facts as the server. */
export function snapshotOf(
  data: PhoneSnapshotQuery,
  taken: { ownerId: string; takenAt: number },
): Omit<Snapshot, 'loanMovements'> {
  const cooperatives = data.cooperatives.edges.map(({ node }) => node)
  const placed = cooperatives.map((node) => ({ node, place: placeOf(node) }))
  const proposals = placed.flatMap(({ node, place }) => nodes(node.proposals).map((proposal) => ({ proposal, place })))
  return {
    ...taken,
    cursor: data.latestEvent?.id ?? null,
    filingOn: data.programme?.filingOn ?? null,
    demo: data.programme?.demo ?? false,
    cooperatives: placed.map(({ node, place }) => cooperativeOf(node, place)),
    visits: placed.flatMap(({ node, place }) => nodes(node.visits).map((visit) => visitOf(visit, place))),
    proposals: proposals.map(({ proposal, place }) => proposalOf(proposal, place)),
    deliberations: proposals.flatMap(({ proposal, place }) => deliberationsOf(proposal, place)),
    appraisals: proposals.flatMap(({ proposal, place }) => appraisalOf(proposal, place)),
    loans: proposals.flatMap(({ proposal, place }) => loanOf(proposal, place)),
    foodOutlets: placed.flatMap(({ node, place }) => outletOf(node, place)),
    documents: placed.flatMap(({ node, place }) => nodes(node.documents).map((paper) => documentOf(paper, place))),
    banks: data.organisations.map((bank) => ({ ...fromApi(bank), regency: '' })),
    ruleSets: data.ruleSets.map((version) => ruleSetOfVersion(version)),
    events: placed.flatMap(({ node, place }) => eventsOf(node, place)),
  }
}

const nodes = <Node>(connection: { edges: { node: Node }[] }): Node[] => connection.edges.map(({ node }) => node)

/** The regency is the first two parts of any code within it: `33.02.01` lies in `33.02`. */
const placeOf = (node: Cooperative): Place => ({
  regency: (node.district ?? node.village)?.code.split('.').slice(0, 2).join('.') ?? '',
  cooperativeId: node.id,
})

function cooperativeOf(node: Cooperative, { regency }: Place): PhoneCooperative {
  const { village, district, visits: _v, proposals: _p, foodOutlet: _f, documents: _d, timeline: _t, ...facts } = node
  return {
    ...fromApi(facts),
    regency,
    villageId: village?.id ?? '',
    districtId: district?.id ?? '',
    villageName: village?.name ?? null,
    districtName: district?.name ?? null,
  }
}

function visitOf(node: Cooperative['visits']['edges'][number]['node'], place: Place): VisitRecord {
  const { assistant, ...visit } = node
  // The schema has one list of roles for "met with" and "who agreed"; only the latter may be the assistant herself.
  const metWith = visit.metWith.filter((role) => role !== 'BA')
  return { ...fromApi({ ...visit, metWith }), ...place, assistantId: assistant?.id ?? '' }
}

function proposalOf(node: Proposal, place: Place): ProposalRecord {
  const { assistant, bank, deliberations: _d, appraisal: _a, loan: _l, ...proposal } = node
  return { ...fromApi(proposal), ...place, assistantId: assistant?.id ?? '', bankId: bank?.id ?? null }
}

const deliberationsOf = (proposal: Proposal, place: Place): DeliberationRecord[] =>
  nodes(proposal.deliberations).map((node) => ({
    ...fromApi(node),
    ...place,
    proposalId: proposal.id,
    bankId: proposal.bank?.id ?? null,
  }))

/** What the lender alone sees (reviewer, recommendation, what went back) is not asked for and stays empty. */
function appraisalOf(proposal: Proposal, place: Place): AppraisalRecord[] {
  if (proposal.appraisal === null) return []
  const { bank, ...appraisal } = proposal.appraisal
  const unseen = {
    reviewerId: null,
    recommendation: null,
    recommendedById: null,
    returned: null,
    inputsHash: null,
    decidedById: null,
    creditCheck: null,
    creditCheckedById: null,
    checklist: [],
    acknowledgement: null,
  }
  return [{ ...fromApi(appraisal), ...place, ...unseen, proposalId: proposal.id, bankId: bank?.id ?? '' }]
}

function loanOf({ id, loan, bank, appraisal }: Proposal, place: Place): LoanRecord[] {
  if (loan === null) return []
  const { movements: _, ...record } = loan
  return [{ ...fromApi(record), ...place, proposalId: id, appraisalId: appraisal?.id ?? '', bankId: bank?.id ?? '' }]
}

const outletOf = ({ foodOutlet }: Cooperative, place: Place): FoodOutletRecord[] =>
  foodOutlet === null ? [] : [{ ...fromApi(foodOutlet), ...place }]

/** Who attached it and who checked it is not asked for and stays empty. */
const documentOf = (node: Cooperative['documents']['edges'][number]['node'], place: Place): PhoneDocument => ({
  ...fromApi(node),
  ...place,
  attachedById: '',
  verifiedById: null,
})

const eventsOf = ({ timeline }: Cooperative, { cooperativeId }: Place): PhoneEvent[] =>
  nodes(timeline).map(({ actor, __typename: _, ...event }) => ({
    ...event,
    cooperativeId,
    actorName: actor?.name ?? null,
  }))
