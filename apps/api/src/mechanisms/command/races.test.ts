import { lives, subjectOf } from '@dampingi/domain'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { verifyTimeline } from '../../command-line/verify-timeline.ts'
import { demoFilingOn } from '../../demo/demo-programme.ts'
import { movesOfDocument, papersChecked, whenPagesCame } from '../../testing/document-moves.ts'
import { give, type Move, type World } from '../../testing/model.ts'
import { moveGroups, movesOfLoan, moveToOpenRules, proposalMoves, signedLongAgo } from '../../testing/moves.ts'
import type { Person } from '../../testing/person.ts'
import { stage } from '../../testing/stage.ts'
import { type Way, waysOf, waysOfMoveWhere } from '../../testing/ways.ts'
import {
  type Comparable,
  comparable,
  completeCooperative,
  copyOf,
  found,
  freshWorld,
  release,
  renamed,
  settingOf,
  settle,
} from '../../testing/worlds.ts'

const pairsEach = Number(process.env.RACE_PAIRS ?? 50)
const atOnce = 6

const here = await stage()
const setting = await settingOf(here, demoFilingOn)
const start = freshWorld(await completeCooperative(here))
const toVillage = moveGroups.flatMap((moves) => waysOf(start, moves, setting))
/** The way to a bank, once the papers are in the vault and checked. */
const fromVillage = toVillage
  .filter(({ move }) => move.command === 'issueVillageApproval')
  .flatMap(({ before, move }) => waysOf(papersChecked(give(before, move, setting).world), proposalMoves, setting))
const steps = new Set(toVillage.map(({ transitions }) => transitions.join(', ')))
const walked = [...toVillage, ...fromVillage.filter(({ transitions }) => !steps.has(transitions.join(', ')))]
/** A proposal that stands under a version of its rule set which is closed by now. */
const underFormerRules = (world: World): World | null =>
  world.records.proposal.length === 0
    ? null
    : {
        ...world,
        records: {
          ...world.records,
          proposal: world.records.proposal.map((proposal) => ({ ...proposal, ruleSetVersion: 0 })),
        },
      }
/** A loan whose instalments have fallen due, from the agreement on. */
const lent = walked.flatMap(({ before, move }) => {
  const world = move.command === 'signAgreement' ? signedLongAgo(give(before, move, setting).world) : null
  return world === null ? [] : waysOf(world, movesOfLoan, setting)
})
/** A paper whose pages have come. */
const checked = walked.flatMap(({ before, move }) =>
  move.command === 'attachDocument'
    ? waysOf(whenPagesCame(give(before, move, setting).world), movesOfDocument, setting)
    : [],
)
const ways = [
  ...walked,
  ...lent,
  ...checked,
  ...waysOfMoveWhere(walked, underFormerRules, { move: moveToOpenRules, others: moveGroups.flat(), setting }),
]

/** Two of each person, as with two phones: what races comes over connections and sessions of its own. */
const twice = async (username: string): Promise<[Person, Person]> => [
  await here.as(username),
  await here.signIn(username),
]
const people = new Map<string, [Person, Person]>()
for (const username of new Set(ways.flatMap(({ rivals }) => rivals.map(({ who }) => who))))
  people.set(username, await twice(username))

/** What a client sends is what it saw before: the input of both is made in the world as it was. */
const boundTo = (before: World, move: Move, ids: World['ids'] = before.ids): Move => {
  const input = move.input({ ...before, ids })
  return { ...move, input: () => input }
}

/** Rupiah go over the wire as digits. */
const onTheWire = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(onTheWire)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name.endsWith('Rupiah') && inner !== null ? String(inner) : onTheWire(inner),
    ]),
  )
}

async function send(phone: 0 | 1, { who, command, input }: Move, world: World): Promise<string> {
  const person = people.get(who)?.[phone] as Person
  const { __typename, code } = await person.give(command, onTheWire(input(world)) as Record<string, unknown>, {
    key: v7(),
    madeAt: setting.now,
  })
  return __typename === 'Refused' ? (code as string) : 'ACCEPTED'
}

interface History extends Comparable {
  answers: string[]
}

/** What the pure decisions make of two commands when one comes after the other. */
function serial(before: World, moves: readonly [Move, Move], order: readonly [0 | 1, 0 | 1]): History {
  const answers = ['', '']
  let world = before
  for (const i of order) {
    const outcome = give(world, moves[i], setting)
    answers[i] = outcome.code
    world = outcome.world
  }
  return { answers, ...comparable(world) }
}

/** Races two moves at many co-operatives that stand alike, and gives each history under the names of the world it was copied from. */
async function race(before: World, moves: readonly [Move, Move], pairs: number): Promise<History[]> {
  const worlds = Array.from({ length: pairs }, () => copyOf(before))
  await settle(here, worlds, setting.persons.get('ba01') as never)
  const answers: string[][] = []
  let next = 0
  const one = async (): Promise<void> => {
    for (let i = next++; i < worlds.length; i = next++) {
      const world = worlds[i] as World
      const [first, second] = renamed(
        moves.map((move) => move.input(before)),
        before,
        world,
      )
      const both = [
        () => send(0, { ...moves[0], input: () => first as never }, world),
        () => send(1, { ...moves[1], input: () => second as never }, world),
      ] as const
      // Who sets out first takes turns.
      const sent = i % 2 === 0 ? [both[0](), both[1]()] : [both[1](), both[0]()].reverse()
      answers[i] = await Promise.all(sent)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  const after = await found(here, worlds)
  await release(here, worlds)
  return worlds.map((world, i) => ({
    answers: answers[i] as string[],
    ...renamed(after[i] as Comparable, world, before),
  }))
}

/** The other command of each pair: the same again, then whatever else could be done there, then the same for another new record. */
function racesOf({ before, move, rivals }: Way): { name: string; moves: readonly [Move, Move]; pairs: number }[] {
  const own = boundTo(before, move)
  const others = rivals.filter((rival) => rival !== move).map((rival) => [rival.name, boundTo(before, rival)] as const)
  const { within } = subjectOf(move.command, own.input(before) as never)
  const another = within === undefined ? [] : [['another record', boundTo(before, move, before.secondIds)] as const]
  const rest = [...others, ...another]
  const withOthers = rest.length === 0 ? 0 : pairsEach / 2
  const upTo = (i: number) => Math.floor((withOthers * i) / rest.length)
  return [
    { name: 'itself', moves: [own, own], pairs: pairsEach - withOthers },
    ...rest.map(([name, other], i) => ({ name, moves: [own, other] as const, pairs: upTo(i + 1) - upTo(i) })),
  ]
}

test('Q-R6 every transition of every life is raced', () => {
  // Rule sets have no co-operative and no world: `rule-sets/rule-set-races.test.ts` races their life.
  const raced = lives.filter(({ name }) => name !== 'ruleSet')
  const declared = raced.flatMap(({ name, transitions }) =>
    transitions.map(({ from, command, to }) => `${name} ${from} ${command} ${to}`),
  )
  expect(new Set(ways.flatMap(({ transitions }) => transitions))).toEqual(new Set(declared))
})

test.each(ways.map((way) => [way.transitions.join(', '), way] as const))(
  'Q-R6 racing pairs: %s',
  async (_transitions, way) => {
    for (const { name, moves, pairs } of racesOf(way)) {
      const possible = [serial(way.before, moves, [0, 1]), serial(way.before, moves, [1, 0])]
      for (const history of await race(way.before, moves, pairs)) expect(possible, name).toContainEqual(history)
    }
  },
  60_000,
)

test('Q-R6 after all races every chain verifies, every key has its answer, and nothing was a fault', async () => {
  expect((await verifyTimeline(here.owner)).faults).toEqual([])
  expect(await here.one('select count(*)::int from command_log where outcome is null')).toBe(0)
  expect(here.unforeseen).toEqual([])
}, 180_000)
