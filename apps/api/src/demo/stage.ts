import {
  type AppraisalRecord,
  type CooperativeCommandName,
  type CooperativeRecord,
  type DeliberationRecord,
  type DocumentPageRecord,
  type DocumentRecord,
  decide,
  documentEvent,
  type EventFact,
  eventHash,
  type Facts,
  type FoodOutletRecord,
  type GrantRecord,
  type InputOf,
  type LoanMovementRecord,
  type LoanRecord,
  type OnBehalfOf,
  type OrganisationRecord,
  type PersonRecord,
  type ProposalRecord,
  type ProposalVersionRecord,
  type RuleSet,
  sameRpkNumber,
  subjectOf,
  type TimelineEventRecord,
  type VisitRecord,
  type Writes,
  wibDayOf,
} from '@dampingi/domain'
import { uuidV7 } from '../regions/fixed-id.ts'
import { type SeededRandom, seededRandom } from './seeded-random.ts'

/** One thing that one person does at one instant. `input` is made when its turn comes, from what stands then. */
export interface Act {
  at: string
  by: PersonRecord
  cooperative: CooperativeRecord
  play: (stage: Stage, act: Act) => void
}

/** What the acts have brought about so far. */
export interface Kept {
  visits: Map<string, VisitRecord>
  proposals: Map<string, ProposalRecord>
  proposalVersions: ProposalVersionRecord[]
  deliberations: Map<string, DeliberationRecord>
  appraisals: Map<string, AppraisalRecord>
  loans: Map<string, LoanRecord>
  loanMovements: LoanMovementRecord[]
  foodOutlets: Map<string, FoodOutletRecord>
  documents: Map<string, DocumentRecord>
  documentPages: DocumentPageRecord[]
  grants: GrantRecord[]
  events: TimelineEventRecord[]
  /** The last event of each co-operative. */
  heads: Map<string, TimelineEventRecord>
}

type Given<Name extends CooperativeCommandName> = Omit<InputOf<Name>, 'command'> & { onBehalfOf?: OnBehalfOf }

/** Where the demo is played: each act is a command of the programme, decided by the same function as on the phone and the server. */
export interface Stage {
  kept: Kept
  /** A new id of an instant. */
  idAt: (instant: string) => string
  /** Gives a command; a refusal is a mistake in the demo and throws. */
  give: <Name extends CooperativeCommandName>(act: Act, name: Name, given: Given<Name>) => void
  /** The pages of a paper have come, as when a phone found signal. */
  receivePages: (act: Act, documentId: string) => void
}

export interface StageSetting {
  random: SeededRandom
  organisations: readonly OrganisationRecord[]
  ruleSets: readonly RuleSet[]
  filingOn: string
}

/** What a bank notes draws from a stream of its own, so that the rest of the demo is the same with and without it. */
const bankNotes: ReadonlySet<CooperativeCommandName> = new Set(['recordCreditCheck', 'answerChecklist'])

/** An empty stage. */
export function openStage(setting: StageSetting): Stage {
  const kept: Kept = {
    visits: new Map(),
    proposals: new Map(),
    proposalVersions: [],
    deliberations: new Map(),
    appraisals: new Map(),
    loans: new Map(),
    loanMovements: [],
    foodOutlets: new Map(),
    documents: new Map(),
    documentPages: [],
    grants: [],
    events: [],
    heads: new Map(),
  }
  const idFrom = (random: SeededRandom) => (instant: string) => uuidV7(Date.parse(instant), random.hex())
  const idAt = idFrom(setting.random)
  const noteAt = idFrom(seededRandom('bank review'))
  return {
    kept,
    idAt,
    give(act, name, { onBehalfOf, ...given }) {
      const id = bankNotes.has(name) ? noteAt : idAt
      const input = {
        ...given,
        command: { key: id(act.at), madeAt: act.at, onBehalfOf: onBehalfOf ?? null },
      } as unknown as InputOf<typeof name>
      const decision = decide(name, input, factsOf(act, subjectOf(name, input), kept, setting))
      if (decision.outcome === 'REFUSED') {
        throw new Error(`The demo's ${name} at ${act.cooperative.name} is refused: ${JSON.stringify(decision.problem)}`)
      }
      keep(decision.writes, kept)
      append(decision.event, act, id(act.at), kept)
    },
    receivePages(act, documentId) {
      const document = kept.documents.get(documentId)
      if (document === undefined) throw new Error(`The demo has no paper ${documentId}`)
      const bankId = kept.proposals.get(document.proposalId ?? '')?.bankId ?? null
      kept.documentPages = kept.documentPages.map((page) => {
        if (page.documentId !== documentId) return page
        const event = documentEvent('DocumentPageReceived', document, {
          state: document.state,
          bankId,
          pages: page.number,
        })
        append(event, act, idAt(act.at), kept)
        return { ...page, receivedAt: act.at }
      })
    },
  }
}

/** What the API would load for the same command. */
function factsOf(act: Act, subject: ReturnType<typeof subjectOf>, kept: Kept, setting: StageSetting): Facts {
  const ofCooperative = <T extends { cooperativeId: string }>(records: Map<string, T>): T | null =>
    [...records.values()].findLast(({ cooperativeId }) => cooperativeId === act.cooperative.id) ?? null
  const proposal = ofCooperative(kept.proposals)
  const loan = ofCooperative(kept.loans)
  const appraisal = ofCooperative(kept.appraisals)
  return {
    viewer: { personId: act.by.id, role: act.by.role, organisationId: act.by.organisationId, regency: act.by.regency },
    now: act.at,
    today: wibDayOf(act.at),
    cooperative: act.cooperative,
    visit: kept.visits.get(subject.id) ?? null,
    proposal,
    deliberation:
      subject.kind === 'deliberation'
        ? (kept.deliberations.get(subject.id) ?? null)
        : ofCooperative(kept.deliberations),
    appraisal,
    loan,
    movements: kept.loanMovements.filter(({ loanId }) => loanId === loan?.id),
    foodOutlet: ofCooperative(kept.foodOutlets),
    document: kept.documents.get(subject.id) ?? null,
    papers: [...kept.documents.values()].filter(({ proposalId }) => proposalId !== null && proposalId === proposal?.id),
    documentPages: kept.documentPages.filter(({ documentId }) => documentId === subject.id),
    bank: setting.organisations.find(({ id }) => id === (subject.bankId ?? appraisal?.bankId)) ?? null,
    rpkNumberTaken: [...kept.foodOutlets.values()].some(
      ({ id, rpkNumber }) =>
        id !== subject.id && rpkNumber !== null && sameRpkNumber(rpkNumber, subject.rpkNumber ?? ''),
    ),
    outletSubmittedOn: subject.kind === 'foodOutlet' ? submittedOn(kept, subject.id) : null,
    ruleSets: setting.ruleSets,
    filingOn: setting.filingOn,
  }
}

function submittedOn({ events }: Kept, outletId: string): string | null {
  const last = events.findLast(({ type, subjectId }) => type === 'FoodOutletSubmitted' && subjectId === outletId)
  return last === undefined ? null : wibDayOf(last.recordedAt)
}

function keep(writes: Writes, kept: Kept): void {
  const { visit, proposal, proposalVersion, deliberation, appraisal, loan, movements, foodOutlet, grant } = writes
  const { document, documentPages } = writes
  if (visit) kept.visits.set(visit.id, visit)
  if (proposal) kept.proposals.set(proposal.id, proposal)
  if (deliberation) kept.deliberations.set(deliberation.id, deliberation)
  if (appraisal) kept.appraisals.set(appraisal.id, appraisal)
  if (loan) kept.loans.set(loan.id, loan)
  if (movements) kept.loanMovements.push(...movements)
  if (foodOutlet) kept.foodOutlets.set(foodOutlet.id, foodOutlet)
  if (document) kept.documents.set(document.id, document)
  if (documentPages) kept.documentPages.push(...documentPages)
  if (proposalVersion) kept.proposalVersions.push(proposalVersion)
  if (grant) kept.grants.push(grant)
}

/** Adds what happened to the chain of its co-operative. In the demo the device's clock and the server's agree. */
function append(fact: EventFact, act: Act, id: string, kept: Kept): void {
  const cooperativeId = act.cooperative.id
  const before = kept.heads.get(cooperativeId)
  const open = {
    id,
    regency: act.cooperative.regency,
    cooperativeId,
    bankId: fact.bankId,
    sequence: (before?.sequence ?? 0) + 1,
    type: fact.type,
    subject: fact.subject,
    subjectId: fact.subjectId,
    fromState: fact.from,
    toState: fact.to,
    actorId: act.by.id,
    actorRole: act.by.role,
    onBehalfOf: fact.onBehalfOf,
    madeAt: act.at,
    recordedAt: act.at,
    facts: fact.facts,
    previousHash: before?.hash ?? null,
  }
  const event = { ...open, hash: eventHash(open) }
  kept.heads.set(cooperativeId, event)
  kept.events.push(event)
}
