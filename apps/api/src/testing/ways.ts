import { lives, type RecordKind } from '@dampingi/domain'
import { give, type ModelSetting, type World } from './model.ts'
import type { NamedMove } from './moves.ts'

/** A place where a move can be made, with what it does there and what else could be done. */
export interface Way {
  before: World
  move: NamedMove
  /** Each record that it brings from a state to a state, e.g. `visit PLANNED recordVisit COMPLETED`. */
  transitions: string[]
  /** Every move that would be accepted there, this one among them. */
  rivals: NamedMove[]
}

/** Walks all that a group of moves can bring about from a world, and gives one way for each different step. */
export function waysOf(start: World, moves: readonly NamedMove[], setting: ModelSetting): Way[] {
  const ways = new Map<string, Way>()
  const seen = new Set<string>()
  const waiting = [start]
  for (let world = waiting.shift(); world !== undefined; world = waiting.shift()) {
    const before = world
    const accepted = moves.flatMap((move) => {
      if (!isPossible(before, move)) return []
      const outcome = give(before, move, setting)
      return outcome.code === 'ACCEPTED' ? [{ move, after: outcome.world }] : []
    })
    const rivals = accepted.map(({ move }) => move)
    for (const { move, after } of accepted) {
      const transitions = stepsOf(before, after, move.command)
      const step = transitions.join(', ')
      if (!ways.has(step)) ways.set(step, { before: { ...before, events: [] }, move, transitions, rivals })
      const place = placeOf(after)
      if (!seen.has(place)) waiting.push(after)
      seen.add(place)
    }
  }
  return [...ways.values()]
}

const kindsOf = (world: World) => Object.keys(world.records) as RecordKind[]
const stateOf = (world: World, kind: RecordKind): string | null =>
  world.records[kind].find(({ id }) => id === world.ids[kind])?.state ?? null

/** Worlds at the same place go on alike: the same states, the same content. */
const placeOf = (world: World): string =>
  JSON.stringify([kindsOf(world).map((kind) => stateOf(world, kind)), world.records.proposal[0]?.contentHash])

/** A life that does not know the command only had something written down. */
const stepsOf = (before: World, after: World, command: string): string[] =>
  kindsOf(after)
    .filter((kind) => before.records[kind] !== after.records[kind])
    .filter((kind) => lives.some(({ name, commands }) => name === kind && command in commands))
    .map((kind) => `${kind} ${stateOf(before, kind)} ${command} ${stateOf(after, kind)}`)

/** A move on a proposal needs one to be read from. */
function isPossible(world: World, { command }: NamedMove): boolean {
  const proposed = world.records.proposal.length > 0
  return proposed || !/^(edit|request|review|submitProposal|recommend|decide)/.test(command)
}
