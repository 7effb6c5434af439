import {
  type CommandDefinition,
  type CommandInput,
  type CommandName,
  type CooperativeRecord,
  commands,
  type DocumentPageRecord,
  type Facts,
  type GrantRecord,
  type LoanMovementRecord,
  type OrganisationRecord,
  type PersonRecord,
  type RecordKind,
  type Records,
  ruleSets,
  type Subject,
} from '@dampingi/domain'

/** What the model knows of an event: what happened to which record, and by whom. */
export interface Happened {
  type: string
  subjectId: string
  from: string | null
  to: string
  actorId: string
}

/** One co-operative with its records as the pure decisions leave them. A world is never changed: a command gives the next one. */
export interface World {
  cooperative: CooperativeRecord
  /** The id that the record of each kind has, or will have. */
  ids: Record<RecordKind, string>
  /** The id of a second record of each kind, for whoever means to make one more. */
  secondIds: Record<RecordKind, string>
  records: { [K in RecordKind]: readonly Records[K][] }
  /** The ids that movements will have, in the hands of the moves. */
  movementIds: readonly string[]
  movements: readonly LoanMovementRecord[]
  pages: readonly DocumentPageRecord[]
  grants: readonly GrantRecord[]
  events: readonly Happened[]
}

/** One act: who gives which command, and what its input is in a world, without the envelope. */
export interface Move {
  who: string
  command: CommandName
  input: (world: World) => Record<string, unknown>
}

/** What the model needs to know beside the world. */
export interface ModelSetting {
  now: string
  today: string
  filingOn: string
  persons: ReadonlyMap<string, PersonRecord>
  organisations: readonly OrganisationRecord[]
}

/** How a command ends: `ACCEPTED` or the code of its refusal, and the world after it. */
export interface Outcome {
  code: string
  world: World
}

const only = <T extends { id: string }>(records: readonly T[], id: string): T | null =>
  records.find((record) => record.id === id) ?? null

/** Gives one command in a world, as a server would that knows nothing of any other: the one decision of the domain, and nothing else. */
export function give(world: World, { who, command, input }: Move, setting: ModelSetting): Outcome {
  const by = setting.persons.get(who)
  if (by === undefined) throw new Error(`There is no ${who}`)
  const definition = commands[command] as unknown as CommandDefinition<CommandInput>
  const whole = { ...input(world), command: { key: world.cooperative.id, madeAt: setting.now } }
  const subject = definition.subject(whole)
  if (subject.kind === 'ruleSet') throw new Error('The model knows co-operatives, not rule sets')
  const facts = factsOf(world, subject, by, setting)
  const decision = definition.decide(whole, facts)
  if (decision.outcome === 'REFUSED') {
    const { code } = decision.problem
    const madeTwice = subject.within !== undefined && facts[subject.kind] !== null && code === 'WRONG_STATE'
    return { code: madeTwice ? 'ALREADY_EXISTS' : code, world }
  }
  if (subject.alsoMakes?.some(({ kind, id }) => isThere(world, kind, id))) return { code: 'ALREADY_EXISTS', world }
  const {
    grant,
    proposalVersion: _,
    movements = [],
    documentPages = [],
    cooperative = world.cooperative,
    ...written
  } = decision.writes
  const records = { ...world.records }
  for (const [kind, record] of Object.entries(written) as [RecordKind, Records[RecordKind] | undefined][])
    if (record !== undefined) Object.assign(records, { [kind]: replaced(records[kind], record) })
  const { type, subjectId, from, to } = decision.event
  return {
    code: 'ACCEPTED',
    world: {
      ...world,
      cooperative,
      records,
      movements: [...world.movements, ...movements],
      pages: [...world.pages, ...documentPages],
      grants: grant === undefined ? world.grants : [...world.grants, grant],
      events: [...world.events, { type, subjectId, from, to, actorId: by.id }],
    },
  }
}

function isThere(world: World, kind: RecordKind | 'loanMovement' | 'documentPage', id: string): boolean {
  const beside = { loanMovement: world.movements, documentPage: world.pages }
  return only<{ id: string }>({ ...world.records, ...beside }[kind], id) !== null
}

const replaced = <T extends { id: string }>(records: readonly T[], record: T): T[] =>
  records.some(({ id }) => id === record.id)
    ? records.map((kept) => (kept.id === record.id ? record : kept))
    : [...records, record]

/** The record that a command is about and those it hangs on. */
function factsOf(world: World, subject: Subject, by: PersonRecord, setting: ModelSetting): Facts {
  const { proposal, deliberation, foodOutlet } = world.records
  const found: { [K in RecordKind]: Records[K] | null } = {
    visit: null,
    proposal: null,
    deliberation: null,
    appraisal: null,
    loan: null,
    foodOutlet: null,
    document: null,
    ...(subject.kind === 'cooperative' || subject.kind === 'ruleSet'
      ? {}
      : { [subject.kind]: only<{ id: string }>(world.records[subject.kind], subject.id) }),
  }
  // A co-operative has one outlet, whatever id somebody means to give it.
  if (subject.kind === 'foodOutlet') found.foodOutlet = foodOutlet[0] ?? null
  const { within } = subject
  const proposalId =
    found.appraisal?.proposalId ??
    found.deliberation?.proposalId ??
    found.document?.proposalId ??
    (within !== undefined && 'proposalId' in within ? within.proposalId : null)
  if (proposalId !== null) found.proposal = only(proposal, proposalId)
  if (subject.kind !== 'deliberation' && found.proposal !== null) found.deliberation = deliberation.at(-1) ?? null
  return {
    ...found,
    viewer: { personId: by.id, role: by.role, organisationId: by.organisationId, regency: by.regency },
    now: setting.now,
    today: setting.today,
    filingOn: setting.filingOn,
    cooperative: world.cooperative,
    papers: subject.kind === 'proposal' ? world.records.document : [],
    documentPages: world.pages.filter(({ documentId }) => documentId === found.document?.id),
    movements: found.loan === null ? [] : world.movements,
    bank: setting.organisations.find(({ id }) => id === (subject.bankId ?? found.appraisal?.bankId)) ?? null,
    // The one outlet of this world has a number of its own.
    rpkNumberTaken: false,
    outletSubmittedOn: world.events.some(({ type }) => type === 'FoodOutletSubmitted') ? setting.today : null,
    ruleSets,
  }
}
