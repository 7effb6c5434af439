import { time } from '@hapi/sntp'
import type { Pool } from 'pg'
import type { Logger } from 'pino'
import type { Clock } from '../mechanisms/clock.ts'
import type { TimeServerAddress } from './configuration.ts'

/** Something that knows the time. */
export interface ClockSource {
  name: 'database' | 'time-server'
  /** How far this server's clock is ahead of it, in milliseconds; negative when behind. Throws where it does not answer. */
  ahead: () => Promise<number>
}

/** More than this and the order of things is told wrongly: an alarm. Milliseconds, promise R12. */
const mostAhead = 1_000
/** How often the clock is looked at, in milliseconds. */
const lookEvery = 5 * 60_000
const longestWait = 5_000

/** The database's own clock: another machine's, where the database stands elsewhere. Half the way there and back is taken off. */
export const databaseClock = (pool: Pool, clock: Clock): ClockSource => ({
  name: 'database',
  ahead: async () => {
    const asked = Date.parse(clock.now())
    const { rows } = await pool.query<{ now: string }>(`select extract(epoch from clock_timestamp()) * 1000 as now`)
    return (asked + Date.parse(clock.now())) / 2 - Number(rows[0]?.now)
  },
})

/** A server of the network time protocol, given up after `timeout` milliseconds. */
export const timeServer = (
  { host, port }: TimeServerAddress,
  { clock, timeout = longestWait }: { clock: Clock; timeout?: number },
): ClockSource => ({
  name: 'time-server',
  ahead: async () => {
    const drift = Date.parse(clock.now()) - Date.now()
    const { t } = await time({ host, port, timeout })
    return drift - t
  },
})

/**
 * Watches the server's own clock, since every event is ordered by it. What each source says is kept for the metrics; a clock that is off by
 * more than a second, or right again, is told in the log once, and so is a source that does not answer, with what it said.
 */
export class ClockWatch {
  /** By source, in milliseconds; without an entry where it did not answer. */
  readonly ahead = new Map<ClockSource['name'], number>()
  private readonly told = new Map<ClockSource['name'], Standing>()
  private timer: NodeJS.Timeout | undefined

  constructor(
    private readonly sources: readonly ClockSource[],
    private readonly logger: Pick<Logger, 'info' | 'warn' | 'error'>,
  ) {}

  /** Looks now and every few minutes until `stop`. */
  start(): void {
    void this.look()
    this.timer = setInterval(() => void this.look(), lookEvery)
    this.timer.unref()
  }

  stop(): void {
    clearInterval(this.timer)
  }

  async look(): Promise<void> {
    await Promise.all(
      this.sources.map(async ({ name, ahead }) => {
        const found = await ahead().catch((error: Error) => error)
        if (found instanceof Error) this.ahead.delete(name)
        else this.ahead.set(name, found)
        this.tell(name, found)
      }),
    )
  }

  private tell(source: ClockSource['name'], ahead: number | Error): void {
    const standing = standingOf(ahead)
    const before = this.told.get(source) ?? 'CLOCK_RIGHT'
    this.told.set(source, standing)
    if (standing === before) return
    const told = ahead instanceof Error ? { cause: ahead.message } : { seconds: Math.round(ahead) / 1_000 }
    const line = { event: standing, source, ...told }
    if (standing === 'CLOCK_OFF') this.logger.error(line)
    else if (standing === 'CLOCK_UNKNOWN') this.logger.warn(line)
    else this.logger.info(line)
  }
}

const standingOf = (ahead: number | Error): Standing =>
  ahead instanceof Error ? 'CLOCK_UNKNOWN' : Math.abs(ahead) > mostAhead ? 'CLOCK_OFF' : 'CLOCK_RIGHT'

type Standing = 'CLOCK_RIGHT' | 'CLOCK_OFF' | 'CLOCK_UNKNOWN'
