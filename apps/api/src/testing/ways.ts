import { firstMissing, lives, loanLedger, type RecordKind, standingMovements } from '@dampingi/domain'
import { give, type ModelSetting, type World } from './model.ts'
import type { NamedMove } from './named-move.ts'

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
    for (const { way, after } of stepsFrom(world, moves, setting)) {
      const step = way.transitions.join(', ')
      if (!ways.has(step)) ways.set(step, way)
      const place = placeOf(after)
      if (!seen.has(place)) waiting.push(after)
      seen.add(place)
    }
  }
  return [...ways.values()]
}

/** The ways of one move at every place that others lead to, once the world there has been changed by what is no move of anybody. */
export function waysOfMoveWhere(
  places: readonly Way[],
  changed: (world: World) => World | null,
  { move, others, setting }: { move: NamedMove; others: readonly NamedMove[]; setting: ModelSetting },
): Way[] {
  const ways = new Map<string, Way>()
  for (const { before } of places) {
    const world = changed(before)
    const steps = world === null ? [] : stepsFrom(world, [move, ...others], setting)
    for (const { way } of steps) if (way.move === move) ways.set(way.transitions.join(', '), way)
  }
  return [...ways.values()]
}

/** What each move would do at one place. */
function stepsFrom(before: World, moves: readonly NamedMove[], setting: ModelSetting): { way: Way; after: World }[] {
  const accepted = moves.flatMap((move) => {
    if (!isPossible(before, move)) return []
    const outcome = give(before, move, setting)
    return outcome.code === 'ACCEPTED' ? [{ move, after: outcome.world }] : []
  })
  const rivals = accepted.map(({ move }) => move)
  return accepted.map(({ move, after }) => ({
    way: { before: { ...before, events: [] }, move, transitions: stepsOf(before, after, move.command), rivals },
    after,
  }))
}

const kindsOf = (world: World) => Object.keys(world.records) as RecordKind[]
const stateOf = (world: World, kind: RecordKind): string | null =>
  world.records[kind].find(({ id }) => id === world.ids[kind])?.state ?? null

/** Worlds at the same place go on alike: the same states, the same content. */
const placeOf = (world: World): string =>
  JSON.stringify([
    kindsOf(world).map((kind) => stateOf(world, kind)),
    world.records.proposal[0]?.contentHash,
    world.records.appraisal.map(({ creditCheck, checklist }) => [creditCheck?.outcome, checklist.length]),
    standingOf(world),
  ])

/** What of a loan's ledger decides where a step leads. */
function standingOf({ records: { loan }, movements }: World): unknown {
  const [first] = loan
  if (first === undefined) return null
  const ledger = loanLedger(first, movements, '9999-12-31')
  const moved = [ledger.owedToVillageRupiah, ledger.repaidToVillageRupiah]
  const stages = standingMovements(movements).filter(({ kind }) => kind === 'DRAWDOWN').length
  return [ledger.drawnRupiah, stages > 1, firstMissing(ledger)?.number, ...moved.map((rupiah) => rupiah > 0)]
}

/** A life that does not know the command only had something written down. */
const stepsOf = (before: World, after: World, command: string): string[] =>
  kindsOf(after)
    .filter((kind) => lives.some(({ name, commands }) => name === kind && command in commands))
    .flatMap((kind) => changed(before, after, kind).map(({ from, to }) => `${kind} ${from} ${command} ${to}`))

/** The states of each record of a kind that a move changed or made. */
const changed = (before: World, after: World, kind: RecordKind): { from: string | null; to: string }[] =>
  (after.records[kind] as readonly { id: string; state: string }[])
    .filter((record) => !(before.records[kind] as readonly object[]).includes(record))
    .map(({ id, state }) => ({ from: before.records[kind].find((known) => known.id === id)?.state ?? null, to: state }))

const ofLoan = /^(report|recordDrawdown|endDisb|recordRepay|requestPlace|recordPlace|recordVillage|reverse)/

/** A move on a proposal or on a loan needs one to be read from. */
function isPossible(world: World, { command }: NamedMove): boolean {
  if (world.records.loan.length === 0 && ofLoan.test(command)) return false
  return (
    world.records.proposal.length > 0 ||
    !/^(edit|requestProposal|review|submitProposal|move|recommend|decide|answer)/.test(command)
  )
}
