import { type CooperativeRecord, type GrantRecord, type PersonRecord, type RecordKind } from '@dampingi/domain'
import { v7 } from 'uuid'
import { insertRows } from '../demo/load-demo.ts'
import type { Happened, ModelSetting, World } from './model.ts'
import type { Stage } from './stage.ts'

const tableOf: Record<RecordKind, string> = {
  visit: 'visit',
  proposal: 'proposal',
  deliberation: 'deliberation',
  appraisal: 'appraisal',
  loan: 'loan',
  foodOutlet: 'food_outlet',
  document: 'cooperative_document',
}
const kinds = Object.keys(tableOf) as RecordKind[]

/** What a world comes to, in a form in which the model's and the database's can be compared. */
export interface Comparable {
  records: Record<RecordKind, object[]>
  movements: object[]
  pages: object[]
  grants: object[]
  events: Happened[]
}

export const comparable = ({ records, movements, pages, grants, events }: World): Comparable => {
  const inOrder = kinds.map((kind) => [
    kind,
    (records[kind] as readonly { id: string }[]).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  ])
  const moved = movements.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return JSON.parse(
    JSON.stringify({ records: Object.fromEntries(inOrder), movements: moved, pages, grants, events }),
  ) as Comparable
}

/** A world in which nothing has happened yet, at a co-operative like the given one. */
export function freshWorld(like: CooperativeRecord): World {
  const id = v7()
  return {
    cooperative: { ...like, id, name: `${like.name} ${id.slice(-6)}` },
    ids: newIds(),
    secondIds: newIds(),
    records: { visit: [], proposal: [], deliberation: [], appraisal: [], loan: [], foodOutlet: [], document: [] },
    movementIds: Array.from({ length: mostMovements }, () => v7()),
    movements: [],
    pages: [],
    grants: [],
    events: [],
  }
}

/** More than the moves of any walk need. */
const mostMovements = 320

const newIds = (): World['ids'] => ({
  visit: v7(),
  proposal: v7(),
  deliberation: v7(),
  appraisal: v7(),
  loan: v7(),
  foodOutlet: v7(),
  document: v7(),
})

/** The ids of a world, each with the same place in every world. */
const idsOf = ({ cooperative, ids, secondIds, movementIds }: World): string[] => [
  cooperative.id,
  ...movementIds,
  ...kinds.flatMap((kind) => [ids[kind], secondIds[kind]]),
]

/** The same value with the ids of one world in the place of another's. */
export function renamed<Value>(value: Value, from: World, to: World): Value {
  const names = idsOf(to)
  const text = idsOf(from).reduce((all, id, i) => all.replaceAll(id, names[i] as string), JSON.stringify(value))
  return JSON.parse(text) as Value
}

/** The same world once more, at another co-operative with records of its own. */
export const copyOf = (world: World): World => renamed(world, world, freshWorld(world.cooperative))

/** Puts worlds into the database, each co-operative in the hands of one BA. */
export async function settle(stage: Stage, worlds: readonly World[], assistant: PersonRecord): Promise<void> {
  const assigned = (cooperative: CooperativeRecord): GrantRecord => ({
    id: v7(),
    regency: cooperative.regency,
    cooperativeId: cooperative.id,
    granteeId: assistant.id,
    purpose: 'ASSIGNMENT',
    validFrom: assistant.validFrom,
    validTo: null,
  })
  const cooperatives = worlds.map(({ cooperative }) => cooperative)
  await insertRows(stage.owner, 'cooperative', cooperatives)
  await insertRows(stage.owner, 'cooperative_grant', [
    ...cooperatives.map(assigned),
    ...worlds.flatMap(({ grants }) => grants),
  ])
  for (const kind of kinds)
    await insertRows(
      stage.owner,
      tableOf[kind],
      worlds.flatMap(({ records }) => records[kind] as object[]),
    )
  await insertRows(
    stage.owner,
    'loan_movement',
    worlds.flatMap(({ movements }) => movements),
  )
  await insertRows(
    stage.owner,
    'document_page',
    worlds.flatMap(({ pages }) => pages),
  )
  const heads = cooperatives.map(({ id }) => ({ chainId: id, sequence: 0, hash: null }))
  await insertRows(stage.owner, 'timeline_head', heads)
}

/** Takes the co-operatives of worlds out of the hands of their BA, so that nobody ever has thousands. */
export const release = (stage: Stage, worlds: readonly World[]): Promise<unknown> =>
  stage.rows(
    `update cooperative_grant set valid_to = valid_from where cooperative_id = any ($1) and purpose = 'ASSIGNMENT'`,
    [worlds.map(({ cooperative }) => cooperative.id)],
  )

/** What became of worlds, as the tables have it. */
export async function found(stage: Stage, worlds: readonly World[]): Promise<Comparable[]> {
  const all = worlds.map(({ cooperative }) => cooperative.id)
  const of = async (table: string, order: string, where = 'true'): Promise<Record<string, unknown>[]> =>
    (
      await stage.rows<{ row: Record<string, unknown> }>(
        `select to_jsonb(t) as row from ${table} t where cooperative_id = any ($1) and ${where} order by ${order}`,
        [all],
      )
    ).map(({ row }) => camel(row))
  const rows = await Promise.all(kinds.map((kind) => of(tableOf[kind], 'id')))
  const movements = await of('loan_movement', 'id')
  const pages = (await of('document_page', 'id')).map(({ content: _, ...page }) => page)
  const grants = await of('cooperative_grant', 'id', `purpose <> 'ASSIGNMENT'`)
  const events = await of('timeline_event', 'sequence')
  return worlds.map(({ cooperative }) => {
    const its = (found: readonly Record<string, unknown>[]) =>
      found.filter((row) => row.cooperativeId === cooperative.id)
    return {
      records: Object.fromEntries(kinds.map((kind, i) => [kind, its(rows[i] ?? [])])) as Comparable['records'],
      movements: its(movements),
      pages: its(pages),
      grants: its(grants),
      events: its(events).map((event) => ({
        type: event.type as string,
        subjectId: event.subjectId as string,
        from: event.fromState as string | null,
        to: event.toState as string,
        actorId: event.actorId as string,
      })),
    }
  })
}

/** A row under the names of its record; instants as the domain writes them. */
const camel = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value).toISOString() : value,
    ]),
  )

/** What the model looks at, as the database of a stage has it. */
export async function settingOf(stage: Stage, filingOn: string): Promise<ModelSetting> {
  const persons = (await stage.rows<{ row: Record<string, unknown> }>('select to_jsonb(p) as row from person p')).map(
    ({ row }) => camel(row) as unknown as PersonRecord,
  )
  const organisations = (
    await stage.rows<{ row: Record<string, unknown> }>('select to_jsonb(o) as row from organisation o')
  ).map(({ row }) => camel(row) as never)
  return {
    now: stage.clock.now(),
    today: stage.clock.today(),
    filingOn,
    persons: new Map(persons.map((person) => [person.username, person])),
    organisations,
  }
}

/** A co-operative that has all that its papers need. */
export async function completeCooperative(stage: Stage): Promise<CooperativeRecord> {
  const row = await stage.one<Record<string, unknown>>(
    'select to_jsonb(c) from cooperative c where bank_account is not null and chair_name is not null and tax_number is not null order by name limit 1',
  )
  return camel(row) as unknown as CooperativeRecord
}
