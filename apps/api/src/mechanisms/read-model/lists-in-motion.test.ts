import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { pages } from '../../testing/pages.ts'
import { seeded } from '../../testing/random-queries.ts'
import { stage } from '../../testing/stage.ts'

/** A longer run takes other seeds and more of them from the environment. */
const firstSeed = Number(process.env.PAGES_SEED ?? 20_261_124)
const walks = Number(process.env.PAGES_WALKS ?? 4)
const rowsAtFirst = 90

const here = await stage()
const pmo = await here.as('pmo1')
type Below = (most: number) => number

/** A list whose rows come and go: in which order it is, and the keys of a new row, so few that most rows share theirs with others. */
interface Moving {
  list: string
  args: string
  table: string
  order: string
  keys: (below: Below) => object
  /** What a new row has with it, by its id. */
  visitedOn?: (below: Below) => string | null
}

const day = (below: Below) => `2026-11-${21 + below(3)}`
const lastVisit = `coalesce((select max(v.visited_on) from visit v where v.cooperative_id = t.id and v.state <> 'PLANNED'), '-infinity')`
const moving: Moving[] = [
  {
    list: 'visits',
    args: '',
    table: 'visit',
    order: 'visited_on desc, id desc',
    keys: (below) => ({ visited_on: day(below) }),
  },
  {
    list: 'proposals',
    args: '',
    table: 'proposal',
    order: 'state_since desc, id desc',
    keys: (below) => ({ state_since: `${day(below)}T03:00:00Z` }),
  },
  {
    list: 'cooperatives',
    args: ', orderBy: NAME',
    table: 'cooperative',
    order: 'name, id',
    keys: (below) => ({ name: ['Aneka', 'koperasi', 'Żaba'][below(3)] }),
  },
  {
    list: 'cooperatives',
    args: ', orderBy: LAST_VISIT',
    table: 'cooperative',
    order: `${lastVisit}, id`,
    keys: () => ({}),
    // Every other one was never visited: its key is nothing.
    visitedOn: (below) => (below(2) === 0 ? null : day(below)),
  },
]

/** A row like another, with some columns of its own. */
const addLike = (table: string, own: object) =>
  here.rows(
    `insert into ${table} select own.* from (select t from ${table} t order by id limit 1) one, jsonb_populate_record(one.t, $1) own`,
    [own],
  )

/** Adds and takes away rows of a list as its owner can, wherever they stand: before, at and after the place that a reader has come to. */
class Crowd {
  readonly present = new Set<string>()

  constructor(
    private readonly of: Moving,
    private readonly below: Below,
  ) {}

  async come(): Promise<void> {
    // The time in an id decides among rows whose keys are the same: it may be any.
    const id = v7({ msecs: Date.parse('2025-01-01T00:00:00Z') + this.below(2 ** 31) * 20 })
    await addLike(this.of.table, { id, ...this.of.keys(this.below) })
    this.present.add(id)
    const visitedOn = this.of.visitedOn?.(this.below) ?? null
    if (visitedOn !== null)
      await addLike('visit', { id: v7(), cooperative_id: id, visited_on: visitedOn, state: 'COMPLETED' })
  }

  async go(id: string): Promise<void> {
    if (!this.present.delete(id)) return
    if (this.of.table === 'cooperative') await here.rows('delete from visit where cooperative_id = $1', [id])
    await here.rows(`delete from ${this.of.table} where id = $1`, [id])
  }

  any = (): string => [...this.present][this.below(this.present.size)] as string
}

const inOrder = async ({ table, order }: Moving): Promise<string[]> =>
  (await here.rows<{ id: string }>(`select id from ${table} t order by ${order}`)).map(({ id }) => id)

/** How often the row that a reader stood on was taken away. */
let cursorsGone = 0

test.each(
  moving.flatMap((of) => Array.from({ length: walks }, (_, i) => [of.list, of.args, firstSeed + i, of] as const)),
)(
  'Q-A3 %s%s, seed %i: while rows come and go, whoever is there all along comes once and in order, and nobody twice',
  async (_list, _args, seed, of) => {
    const below = seeded(seed)
    const crowd = new Crowd(of, below)
    for (let i = 0; i < rowsAtFirst; i += 1) await crowd.come()
    const before = new Set(await inOrder(of))
    const size = of.table === 'visit' ? 20 + below(60) : 4 + below(20)
    const ids = await pages(pmo, of, size, async (read) => {
      // The very row that the reader stands on may be gone before the next page is asked for.
      const last = read.at(-1) as string
      if (below(2) === 0 && crowd.present.has(last)) {
        await crowd.go(last)
        cursorsGone += 1
      }
      for (let i = below(3); i > 0; i -= 1) await crowd.come()
      for (let i = below(3); i > 0 && crowd.present.size > 0; i -= 1) await crowd.go(crowd.any())
    })
    const stayed = (await inOrder(of)).filter((id) => before.has(id))
    expect(new Set(ids).size).toBe(ids.length)
    const there = new Set(stayed)
    expect(ids.filter((id) => there.has(id))).toEqual(stayed)
    expect(stayed.length).toBeLessThan(before.size)
    for (const id of crowd.present) await crowd.go(id)
  },
)

test('Q-A3 among the rows that went were such as a reader stood on', () => expect(cursorsGone).toBeGreaterThan(walks))
