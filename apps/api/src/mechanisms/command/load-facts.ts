import { type Facts, type RuleSet, type RuleSetFacts, ruleSetOfVersion, type Subject } from '@dampingi/domain'
import {
  Cooperative,
  CooperativeDocument,
  Deliberation,
  DocumentPage,
  FoodOutlet,
  LoanMovement,
  Organisation,
  Programme,
  RuleSetVersion,
} from '@dampingi/domain/entities'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import type { Asking } from '../read-model/reader.ts'
import { lockRecord, plain } from './records.ts'

type Loaded = Pick<Facts, 'visit' | 'proposal' | 'deliberation' | 'appraisal' | 'loan' | 'foodOutlet' | 'document'>
const nothing: Loaded = {
  visit: null,
  proposal: null,
  deliberation: null,
  appraisal: null,
  loan: null,
  foodOutlet: null,
  document: null,
}

/** The record of the subject and those it hangs on: an appraisal, a deliberation or a paper brings its proposal, a proposal and an appraisal the last deliberation. */
export async function loadRecords(em: SqlEntityManager, subject: Subject): Promise<Loaded> {
  // The co-operative itself, and rule sets, are read once their chain is locked, with the facts.
  if (subject.kind === 'cooperative' || subject.kind === 'ruleSet') return nothing
  const loaded: Loaded = { ...nothing, [subject.kind]: await lockRecord(em, subject.kind, subject.id) }
  const proposalId =
    loaded.appraisal?.proposalId ??
    loaded.deliberation?.proposalId ??
    loaded.document?.proposalId ??
    (subject.within !== undefined && 'proposalId' in subject.within ? subject.within.proposalId : null)
  if (loaded.proposal === null && proposalId !== null) loaded.proposal = await lockRecord(em, 'proposal', proposalId)
  if (subject.kind !== 'deliberation' && loaded.proposal !== null)
    loaded.deliberation = await lastDeliberation(em, loaded.proposal)
  if (
    subject.kind === 'foodOutlet' &&
    loaded.foodOutlet === null &&
    subject.within !== undefined &&
    'cooperativeId' in subject.within
  ) {
    const outlet = await em.findOne(FoodOutlet, { cooperativeId: subject.within.cooperativeId })
    loaded.foodOutlet = outlet === null ? null : (plain(outlet) as never)
  }
  return loaded
}

/** The deliberation that something happened to last, by the order of the server: its id has the time of a phone, which may be years off. */
async function lastDeliberation(
  em: SqlEntityManager,
  { id: proposalId, cooperativeId }: NonNullable<Loaded['proposal']>,
): Promise<Facts['deliberation']> {
  const [last] = await em.execute<{ id: string }[]>(
    `select d.id from deliberation d left join timeline_event e on e.cooperative_id = ? and e.subject_id = d.id
       where d.proposal_id = ? order by e.sequence desc nulls last, d.id desc limit 1`,
    [cooperativeId, proposalId],
  )
  return last === undefined ? null : (plain(await em.findOneOrFail(Deliberation, { id: last.id })) as never)
}

/** The co-operative that the loaded records, or the command that makes one, belong to. */
export const cooperativeOf = (subject: Subject, loaded: Loaded): string | null =>
  (subject.kind === 'cooperative'
    ? subject.id
    : subject.kind === 'ruleSet'
      ? null
      : loaded[subject.kind]?.cooperativeId) ??
  loaded.proposal?.cooperativeId ??
  (subject.within !== undefined && 'cooperativeId' in subject.within ? subject.within.cooperativeId : null)

/** All that a decision may look at, for a co-operative that the giver was let through to. */
export async function loadFacts(
  em: SqlEntityManager,
  asked: { asking: Asking; now: string; subject: Subject; cooperativeId: string; loaded: Loaded },
): Promise<Facts> {
  const { asking, now, subject, cooperativeId, loaded } = asked
  const cooperative = await em.findOneOrFail(Cooperative, { id: cooperativeId })
  const bankId = subject.bankId ?? loaded.appraisal?.bankId
  const bank = bankId === undefined ? null : await em.findOne(Organisation, { id: bankId })
  const financing = subject.kind === 'proposal' || loaded.proposal !== null
  const programme = financing ? await em.findOne(Programme, { regency: cooperative.regency }) : null
  return {
    viewer: asking.session.viewer,
    now,
    today: asking.today,
    ...loaded,
    cooperative: plain(cooperative) as never,
    bank: bank === null ? null : (plain(bank) as never),
    movements: loaded.loan === null ? [] : await movementsOf(em, loaded.loan.id),
    documentPages: loaded.document === null ? [] : await pagesOf(em, loaded.document.id),
    papers: subject.kind === 'proposal' && loaded.proposal !== null ? await papersOf(em, loaded.proposal.id) : [],
    rpkNumberTaken: await rpkNumberTaken(em, subject, cooperative.regency),
    outletSubmittedOn: loaded.foodOutlet === null ? null : await submittedOn(em, loaded.foodOutlet),
    ruleSets: financing ? await publishedRuleSets(em) : [],
    filingOn: programme?.filingOn ?? asking.today,
  }
}

/** Whether another outlet of the regency has the number that the input gives. The statement is that of the unique index of the table. */
async function rpkNumberTaken(em: SqlEntityManager, { id, rpkNumber }: Subject, regency: string): Promise<boolean> {
  if (rpkNumber === undefined) return false
  const others = await em.execute<unknown[]>(
    `select 1 from food_outlet where regency = ? and id <> ?
       and upper(regexp_replace(rpk_number, '\\s', '', 'g')) = upper(regexp_replace(?, '\\s', '', 'g'))`,
    [regency, id, rpkNumber],
  )
  return others.length > 0
}

/** The WIB day on which an outlet was last sent to Bulog, as the timeline has it. */
async function submittedOn(
  em: SqlEntityManager,
  { id, cooperativeId }: NonNullable<Facts['foodOutlet']>,
): Promise<string | null> {
  const [last] = await em.execute<{ on: string }[]>(
    `select (recorded_at at time zone 'Asia/Jakarta')::date::text as "on" from timeline_event
       where cooperative_id = ? and subject_id = ? and type = 'FoodOutletSubmitted' order by sequence desc limit 1`,
    [cooperativeId, id],
  )
  return last?.on ?? null
}

const movementsOf = async (em: SqlEntityManager, loanId: string): Promise<Facts['movements']> =>
  (await em.find(LoanMovement, { loanId })).map((movement) => plain(movement) as never)

const pagesOf = async (em: SqlEntityManager, documentId: string): Promise<Facts['documentPages']> =>
  (await em.find(DocumentPage, { documentId })).map((page) => plain(page) as never)

const papersOf = async (em: SqlEntityManager, proposalId: string): Promise<Facts['papers']> =>
  (await em.find(CooperativeDocument, { proposalId })).map((paper) => plain(paper) as never)

/** All that a decision about a version of a rule set may look at, once the chain of the programme is locked. */
export async function loadRuleSetFacts(
  em: SqlEntityManager,
  { asking, now }: { asking: Asking; now: string },
): Promise<RuleSetFacts> {
  const { viewer } = asking.session
  const programme = await em.findOne(Programme, { regency: viewer.regency })
  const versions = (await em.find(RuleSetVersion, {})).map((version) => plain(version) as never)
  return { viewer, now, today: asking.today, versions, filingOn: programme?.filingOn ?? asking.today }
}

/** Rule sets as they are published now. A published text is never edited, so what was parsed once is kept by text, status and last day. */
async function publishedRuleSets(em: SqlEntityManager): Promise<RuleSet[]> {
  const drafts = ['DRAFT', 'REQUESTED'] as const
  const versions = await em.find(
    RuleSetVersion,
    { status: { $nin: [...drafts] } },
    { orderBy: { code: 'asc', version: 'asc' } },
  )
  return versions.map((version) => {
    const key = `${version.status} ${version.validTo} ${version.document}`
    const known = parsed.get(key) ?? ruleSetOfVersion(version)
    if (parsed.size > 100) parsed.clear()
    parsed.set(key, known)
    return known
  })
}

const parsed = new Map<string, RuleSet>()
