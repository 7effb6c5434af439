import type { CooperativeRecord, PersonRecord, RegionRecord } from '@dampingi/domain'
import type { Assignment } from './assignments.ts'
import { readyToBorrow } from './demo-cooperatives.ts'
import { organisationId, personId } from './demo-people.ts'
import { outletActs, outletFates } from './outlet-story.ts'
import { dealtFates, type Fate } from './proposal-fates.ts'
import type { Bankers } from './proposal-plays.ts'
import { proposalActs } from './proposal-story.ts'
import type { SeededRandom } from './seeded-random.ts'
import type { Act } from './stage.ts'
import { visitActs } from './visit-story.ts'

export interface DemoCast {
  today: string
  assigned: readonly Assignment[]
  persons: readonly PersonRecord[]
  regions: readonly RegionRecord[]
  random: SeededRandom
}

/** All acts of the demo in the order of time, and the co-operatives as they are: those with papers under way have what these need. */
export function demoActs(cast: DemoCast): { cooperatives: CooperativeRecord[]; acts: Act[] } {
  const { assigned, random } = cast
  const proposals = spread(dealtFates(listsOf(assigned).length, random), assigned, 3, 0)
  const outlets = spread(random.shuffled(outletFates), assigned, 2, 1)
  const complete = new Set(
    [...[...proposals].filter(([, { steps }]) => steps.includes('REQUEST')), ...outlets].map(([id]) => id),
  )
  const cooperatives = assigned.map(({ cooperative }, i) =>
    complete.has(cooperative.id) ? readyToBorrow(cooperative, i + 1) : cooperative,
  )
  const now = assigned.map((assignment, i) => ({ ...assignment, cooperative: cooperatives[i] as CooperativeRecord }))
  const acts = [...visitsOf(cast, now), ...proposalsOf(cast, now, proposals), ...outletsOf(cast, now, outlets)]
  return { cooperatives, acts: acts.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)) }
}

/** Gives one fate after the other to one BA after the other; of her list she gives every `stride`-th co-operative, from `first` on. */
function spread<T>(
  fates: readonly T[],
  assigned: readonly Assignment[],
  stride: number,
  first: number,
): Map<string, T> {
  const lists = listsOf(assigned)
  return new Map(
    fates.flatMap((fate, i) => {
      const list = lists[i % lists.length] ?? []
      const given = list[first + stride * Math.floor(i / lists.length)]
      return given === undefined ? [] : [[given.cooperative.id, fate] as const]
    }),
  )
}

/** The list of each BA. */
function listsOf(assigned: readonly Assignment[]): Assignment[][] {
  const lists = new Map<string, Assignment[]>()
  for (const assignment of assigned) {
    const { id } = assignment.assistant
    lists.set(id, [...(lists.get(id) ?? []), assignment])
  }
  return [...lists.values()]
}

function visitsOf({ today, random }: DemoCast, assigned: readonly Assignment[]): Act[] {
  const lists = listsOf(assigned)
  return lists.flatMap((list) =>
    visitActs({
      today,
      random,
      assistant: (list[0] as Assignment).assistant,
      cooperatives: list.map(({ cooperative }) => cooperative),
    }),
  )
}

function proposalsOf(cast: DemoCast, assigned: readonly Assignment[], fates: Map<string, Fate>): Act[] {
  const person = (username: string): PersonRecord =>
    cast.persons.find(({ id }) => id === personId(username)) as PersonRecord
  const bankersOf = ({ bank }: Fate): Bankers | null => {
    if (bank === null) return null
    const desk = bank.toLowerCase()
    const reviewer = person(cast.random.chance(65) ? `${desk}-reviewer` : `${desk}-reviewer2`)
    return { bankId: organisationId(bank), reviewer, approver: person(`${desk}-approver`) }
  }
  return assigned.flatMap(({ cooperative, assistant }, i) => {
    const fate = fates.get(cooperative.id)
    if (fate === undefined) return []
    const { today, random } = cast
    return proposalActs({
      today,
      random,
      cooperative,
      fate,
      assistant,
      pmo: person(i % 2 === 0 ? 'pmo1' : 'pmo2'),
      bankers: bankersOf(fate),
    })
  })
}

function outletsOf(
  cast: DemoCast,
  assigned: readonly Assignment[],
  fates: ReadonlyMap<string, (typeof outletFates)[number]>,
): Act[] {
  const person = (username: string): PersonRecord =>
    cast.persons.find(({ id }) => id === personId(username)) as PersonRecord
  const villageOf = (cooperative: CooperativeRecord): string =>
    cast.regions.find(({ id }) => id === cooperative.villageId)?.name ?? ''
  return assigned.flatMap(({ cooperative, assistant }, i) => {
    const steps = fates.get(cooperative.id)
    if (steps === undefined) return []
    const officer = person(i % 3 === 0 ? 'bulog2' : 'bulog1')
    const { today, random } = cast
    return outletActs({
      today,
      random,
      cooperative,
      steps,
      assistant,
      officer,
      village: villageOf(cooperative),
      number: i + 1,
    })
  })
}
