import { parseArgs } from 'node:util'
import { verifyTimeline } from '../command-line/verify-timeline.ts'
import { readConfiguration } from '../server/configuration.ts'
import { askers, benchCases } from './cases.ts'
import { type BenchDatabase, benchDatabase, startBenchPostgres } from './databases.ts'
import { firstLoads } from './first-load.ts'
import { type Cell, checkSameAnswers, measure, type Pace, type Side } from './measure.ts'
import { ruleFigures } from './rules.ts'
import { startServer } from './servers.ts'
import { markdownTable } from './table.ts'

const sizes = [331, 83_762]
const connectionCounts = [1, 32]
/** How often the servers take turns in each case: many short ones, since another's load on the machine comes and goes. */
const rounds = 11

/** `bench [--seconds N] [--small-only]`: measures the API against a server written by hand, and prints the figures. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { seconds: { type: 'string', default: '3' }, 'small-only': { type: 'boolean', default: false } },
  })
  const seconds = Number(values.seconds)
  if (!(seconds > 0))
    throw new RangeError(
      `--seconds is "${values.seconds}": give the seconds of measuring for each server and case, as 3.`,
    )
  const say = (sentence: string) => console.error(sentence)
  const server = await startBenchPostgres(readConfiguration(process.env).dataDir, say)
  // Ended early, it leaves no server behind: its own children end with it.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.stop().finally(() => process.exit(130)))
  }
  const databases: BenchDatabase[] = []
  const sides: Side[] = []
  try {
    for (const size of values['small-only'] ? sizes.slice(0, 1) : sizes) {
      say(`Preparing ${size} co-operatives …`)
      databases.push(await benchDatabase(server, size, askers, say))
    }
    for (const database of databases) sides.push(await sideOf(database))
    for (const side of sides) await checkSameAnswers(side)
    say('The two servers give the same answers. Measuring …')
    const cells = await measureAll(sides, { seconds, rounds, warmUpSeconds: Math.min(1, seconds / 3) }, say)
    console.log(markdownTable(cells))
    await tellMemory(sides)
    tellFirstLoads()
    tellRules()
    await checkChains(databases[0] as BenchDatabase)
  } finally {
    for (const { servers } of sides) await Promise.all([servers.api.stop(), servers.byHand.stop()])
    for (const { pool } of databases) await pool.end()
    await server.stop()
  }
}

async function sideOf(database: BenchDatabase): Promise<Side> {
  const [api, byHand] = await Promise.all([startServer('api', database.url), startServer('byHand', database.url)])
  return { cooperatives: database.cooperatives, servers: { api, byHand }, cases: await benchCases(database) }
}

async function measureAll(sides: readonly Side[], pace: Pace, say: (sentence: string) => void): Promise<Cell[]> {
  const cells: Cell[] = []
  for (const [index, { title }] of (sides[0] as Side).cases.entries()) {
    for (const connections of connectionCounts) {
      say(`${title}, ${connections} ${connections === 1 ? 'connection' : 'connections'}`)
      cells.push(...(await measure(sides, index, connections, pace)))
    }
  }
  return cells
}

const megabytes = (bytes: number): string => (bytes / 1_048_576).toFixed(0)
const kilobytes = (bytes: number): string => (bytes / 1_000).toFixed(1)

async function tellMemory(sides: readonly Side[]): Promise<void> {
  for (const { cooperatives, servers } of sides) {
    const [api, byHand] = await Promise.all([servers.api.figures(), servers.byHand.figures()])
    const sizes = `API ${megabytes(api.residentBytes)} MB, by hand ${megabytes(byHand.residentBytes)} MB`
    console.log(`\nMemory of the servers after all of it, ${cooperatives.toLocaleString('en')} co-ops: ${sizes}.`)
  }
}

function tellFirstLoads(): void {
  for (const { portal, script, style, page } of firstLoads()) {
    console.log(
      `\nFirst load of /${portal}/ after gzip: ${kilobytes(script)} kB of script, ${kilobytes(style)} kB of style, ${kilobytes(page)} kB of HTML.`,
    )
  }
}

function tellRules(): void {
  for (const { what, milliseconds } of ruleFigures()) console.log(`\n${what}: ${milliseconds.toFixed(2)} ms.`)
}

/** Both servers wrote on the same chains; one that is not whole would mean that they do not write the same. */
async function checkChains({ pool }: BenchDatabase): Promise<void> {
  const { chains, events, faults } = await verifyTimeline(pool)
  if (faults.length > 0) throw new Error(`${faults.length} of ${chains} chains are not whole.`)
  console.log(`\nAll ${chains} chains of the smaller database are whole, with ${events} events.`)
}
