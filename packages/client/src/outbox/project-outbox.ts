import {
  type AppraisalRecord,
  type CooperativeCommandName,
  type DeliberationRecord,
  decide,
  type Facts,
  type FoodOutletRecord,
  type InputOf,
  type LoanRecord,
  type Problem,
  type ProposalRecord,
  subjectOf,
  type Viewer,
  type VisitRecord,
  type Writes,
} from '@dampingi/domain'
import type { PhoneCooperative, PhoneDocument, Snapshot } from '../records/snapshot.ts'
import type { OutboxItem } from './outbox-item.ts'

/** The phone's view: the snapshot as it will be once the server has taken what waits. */
export interface LocalView extends Snapshot {
  /** Commands without an answer in the snapshot, by the id of each record they are about. */
  pending: ReadonlyMap<string, OutboxItem[]>
  /** Why a waiting command would be refused as things stand here, by its key. */
  doubtful: ReadonlyMap<string, Problem>
}

/** Who asks, and which WIB day an instant lies on: brought along, so that this reads no clock. */
export interface Asking {
  viewer: Viewer
  dayOf: (instant: string) => string
}

/** Adds the decisions of what is under way to the snapshot, in order, each by the same function that the server runs. */
export function projectOutbox(snapshot: Snapshot, items: readonly OutboxItem[], asking: Asking): LocalView {
  let view: Snapshot = snapshot
  const pending = new Map<string, OutboxItem[]>()
  const doubtful = new Map<string, Problem>()
  for (const item of items) {
    if (item.ownerId !== asking.viewer.personId || !isUnderWay(item)) continue
    for (const id of item.about) pending.set(id, [...(pending.get(id) ?? []), item])
    const facts = factsFor(view, item, asking)
    if (facts === null) {
      doubtful.set(item.key, { code: 'NOT_FOUND', path: [], findings: [] })
      continue
    }
    const decision = decide(item.name, item.input as unknown as InputOf<CooperativeCommandName>, facts)
    if (decision.outcome === 'ACCEPTED') view = applied(view, decision.writes)
    else doubtful.set(item.key, decision.problem)
  }
  return { ...view, pending, doubtful }
}

const isUnderWay = (item: OutboxItem): boolean =>
  item.state !== 'REFUSED' && !(item.state === 'ACCEPTED' && item.covered)

/** The records a command is about: a deliberation, an appraisal or a loan hangs on its proposal, so that what follows on the proposal waits for it too. */
export function aboutOf(
  view: Pick<Snapshot, 'deliberations' | 'appraisals' | 'loans'>,
  name: CooperativeCommandName,
  input: unknown,
): string[] {
  const subject = subjectOf(name, input as InputOf<CooperativeCommandName>)
  const within = subject.within && 'proposalId' in subject.within ? subject.within.proposalId : null
  const deliberated =
    byId(view.deliberations, subject.id)?.proposalId ??
    byId(view.appraisals, subject.id)?.proposalId ??
    byId(view.loans, subject.id)?.proposalId ??
    null
  const made = subject.alsoMakes?.map(({ id }) => id) ?? []
  return [subject.id, within, deliberated, ...made].filter((id) => id !== null)
}

/** What the decision may look at, from what this phone holds; null when the co-operative is not here. */
export function factsFor(view: Snapshot, item: Pick<OutboxItem, 'name' | 'input'>, asking: Asking): Facts | null {
  const subject = subjectOf(item.name, item.input as unknown as InputOf<CooperativeCommandName>)
  const now = item.input.command.madeAt
  const visit = byId(view.visits, subject.kind === 'visit' ? subject.id : null)
  const deliberationNamed = byId(view.deliberations, subject.kind === 'deliberation' ? subject.id : null)
  const appraisalNamed = byId(view.appraisals, subject.kind === 'appraisal' ? subject.id : null)
  const loan = byId(view.loans, subject.kind === 'loan' ? subject.id : null)
  const proposalId =
    subject.kind === 'proposal'
      ? subject.id
      : (deliberationNamed?.proposalId ??
        appraisalNamed?.proposalId ??
        (subject.within && 'proposalId' in subject.within ? subject.within.proposalId : null))
  const proposal = byId(view.proposals, proposalId)
  const outlet = byId(view.foodOutlets, subject.kind === 'foodOutlet' ? subject.id : null)
  const within = subject.within && 'cooperativeId' in subject.within ? subject.within.cooperativeId : null
  const hangsOn = visit ?? proposal ?? loan ?? outlet
  const cooperativeId = subject.kind === 'cooperative' ? subject.id : (within ?? hangsOn?.cooperativeId)
  const cooperative = view.cooperatives.find((candidate) => candidate.id === cooperativeId)
  if (cooperative === undefined) return null
  return {
    viewer: asking.viewer,
    now,
    today: asking.dayOf(now),
    cooperative,
    visit,
    proposal,
    deliberation: subject.kind === 'deliberation' ? deliberationNamed : deliberationOf(view, proposalId),
    appraisal: appraisalNamed ?? view.appraisals.findLast((appraisal) => appraisal.proposalId === proposalId) ?? null,
    loan,
    movements: view.loanMovements.filter(({ loanId }) => loanId === loan?.id),
    document: byId(view.documents, subject.kind === 'document' ? subject.id : null),
    papers: view.documents.filter((paper) => proposalId !== null && paper.proposalId === proposalId),
    // The phone checks no paper, so that it needs to know of no page whether it came.
    documentPages: [],
    foodOutlet: outlet ?? (subject.kind === 'foodOutlet' ? outletOf(view, cooperative.id) : null),
    bank: byId(view.banks, subject.bankId ?? null),
    // No phone checks or registers an outlet.
    rpkNumberTaken: false,
    outletSubmittedOn: null,
    ruleSets: view.ruleSets,
    filingOn: view.filingOn ?? asking.dayOf(now),
  }
}

const byId = <Kept extends { id: string }>(records: readonly Kept[], id: string | null): Kept | null =>
  records.find((record) => record.id === id) ?? null

/** The deliberation of a proposal that counts: the latest. Ids are UUIDv7, so the greatest is the youngest. */
export const deliberationOf = (
  view: Pick<Snapshot, 'deliberations'>,
  proposalId: string | null,
): DeliberationRecord | null =>
  view.deliberations
    .filter((deliberation) => deliberation.proposalId === proposalId)
    .reduce<DeliberationRecord | null>((latest, next) => (latest === null || next.id > latest.id ? next : latest), null)

/** A co-operative has one outlet. */
export const outletOf = (view: Pick<Snapshot, 'foodOutlets'>, cooperativeId: string): FoodOutletRecord | null =>
  view.foodOutlets.find((outlet) => outlet.cooperativeId === cooperativeId) ?? null

function applied(view: Snapshot, writes: Writes): Snapshot {
  return {
    ...view,
    cooperatives: recorded(view.cooperatives, writes.cooperative),
    visits: placed<VisitRecord>(view.visits, writes.visit),
    proposals: placed<ProposalRecord>(view.proposals, writes.proposal),
    deliberations: placed<DeliberationRecord>(view.deliberations, writes.deliberation),
    appraisals: placed<AppraisalRecord>(view.appraisals, writes.appraisal),
    loans: placed<LoanRecord>(view.loans, writes.loan),
    loanMovements: [...view.loanMovements, ...(writes.movements ?? [])],
    foodOutlets: placed<FoodOutletRecord>(view.foodOutlets, writes.foodOutlet),
    documents: placed<PhoneDocument>(view.documents, attached(writes)),
  }
}

/** A co-operative is on the phone with the names of its places, which no command writes. */
const recorded = (cooperatives: PhoneCooperative[], written: Writes['cooperative']): PhoneCooperative[] =>
  cooperatives.map((known) => (known.id === written?.id ? { ...known, ...written } : known))

/** A paper that was attached here: its pages are all on this phone. */
const attached = ({ document, documentPages = [] }: Writes): PhoneDocument | undefined =>
  document === undefined
    ? undefined
    : { ...document, pageIds: documentPages.map(({ id }) => id), pagesToCome: documentPages.length }

function placed<Kept extends { id: string }>(records: Kept[], written: Kept | undefined): Kept[] {
  if (written === undefined) return records
  const known = records.some((record) => record.id === written.id)
  return known ? records.map((record) => (record.id === written.id ? written : record)) : [...records, written]
}
