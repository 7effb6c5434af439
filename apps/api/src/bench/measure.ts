import { deepStrictEqual } from 'node:assert/strict'
import type { BenchCase } from './cases.ts'
import { askOnce, load, type Sample } from './load.ts'
import type { Kind, Server } from './servers.ts'

/** The two servers on one database, and what is asked of them. */
export interface Side {
  cooperatives: number
  servers: Record<Kind, Server>
  cases: BenchCase[]
}

/** One server's figures for one case. */
export interface Measured {
  requestsPerSecond: number
  p50: number
  p95: number
  statements: number
  roundTrips: number
}

/** One case at one size and number of connections. */
export interface Cell {
  title: string
  cooperatives: number
  connections: number
  figures: Record<Kind, Measured>
}

export interface Pace {
  seconds: number
  rounds: number
  warmUpSeconds: number
}

const kinds = ['api', 'byHand'] as const

/** Holds every answer of the API against the one written by hand, before anything is measured. Ids of new events differ. */
export async function checkSameAnswers({ servers, cases }: Side): Promise<void> {
  const sameEvents = (body: string) => JSON.parse(body.replace(/"(commandKey|eventId)":"[0-9a-f-]{36}"/g, '"$1":"…"'))
  for (const { title, question, different } of cases) {
    for (let n = 0; n < Math.min(different, 400); n += 1) {
      const { api, byHand } = question(n)
      const [ours, theirs] = await Promise.all([askOnce(servers.api.port, api), askOnce(servers.byHand.port, byHand)])
      deepStrictEqual(sameEvents(ours), sameEvents(theirs), `"${title}": the two servers do not give the same answer`)
    }
  }
}

/** Measures one case on all sides, the servers taking turns, so that a noisy machine disturbs all alike. */
export async function measure(sides: readonly Side[], index: number, connections: number, pace: Pace): Promise<Cell[]> {
  const turns = sides.flatMap((side) => kinds.map((kind) => ({ side, kind, samples: [] as Sample[], asked: 0 })))
  const run = async (turn: (typeof turns)[number], seconds: number): Promise<Sample> => {
    const { sign, question } = turn.side.cases[index] as BenchCase
    const from = turn.asked
    const request = (n: number) => question(from + n)[turn.kind]
    const sample = await load({ port: turn.side.servers[turn.kind].port, connections, seconds, request, sign })
    turn.asked += sample.times.length
    return sample
  }
  for (const turn of turns) {
    await run(turn, pace.warmUpSeconds)
    await turn.side.servers[turn.kind].figures()
    turn.asked = 0
  }
  for (let round = 0; round < pace.rounds; round += 1) {
    const order = round % 2 === 0 ? turns : turns.toReversed()
    for (const turn of order) turn.samples.push(await run(turn, pace.seconds / pace.rounds))
  }
  const figures = await Promise.all(
    turns.map(async ({ side, kind, samples, asked }) => measured(samples, asked, await side.servers[kind].figures())),
  )
  return sides.map(({ cooperatives, cases }, i) => ({
    title: cases[index]?.title ?? '',
    cooperatives,
    connections,
    figures: { api: figures[2 * i] as Measured, byHand: figures[2 * i + 1] as Measured },
  }))
}

function measured(
  samples: readonly Sample[],
  asked: number,
  { statements, roundTrips }: { statements: number; roundTrips: number },
): Measured {
  const times = samples.flatMap((sample) => sample.times)
  return {
    requestsPerSecond: quantile(
      samples.map((sample) => sample.requestsPerSecond),
      0.5,
    ),
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    statements: statements / asked,
    roundTrips: roundTrips / asked,
  }
}

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}
