import { time } from '@hapi/sntp'
import type { Pool } from 'pg'
import type { Logger } from 'pino'
import type { Clock } from '../mechanisms/clock.ts'

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

/** A server of the network time protocol, as `host` or `host:port`. */
export const timeServer = (address: string, clock: Clock): ClockSource => {
  const [host, port = '123'] = address.split(':')
  return {
    name: 'time-server',
    ahead: async () => {
      const drift = Date.parse(clock.now()) - Date.now()
      const { t } = await time({ host, port: Number(port), timeout: longestWait })
      return drift - t
    },
  }
}

/**
 * Watches the server's own clock, since every event is ordered by it. What each source says is kept for the metrics; a clock that is off by
 * more than a second, or right again, is told in the log once.
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
        const found = await ahead().catch(() => null)
        if (found === null) this.ahead.delete(name)
        else this.ahead.set(name, found)
        this.tell(name, found)
      }),
    )
  }

  private tell(source: ClockSource['name'], ahead: number | null): void {
    const standing = ahead === null ? 'CLOCK_UNKNOWN' : Math.abs(ahead) > mostAhead ? 'CLOCK_OFF' : 'CLOCK_RIGHT'
    const before = this.told.get(source) ?? 'CLOCK_RIGHT'
    this.told.set(source, standing)
    if (standing === before) return
    const line = { event: standing, source, ...(ahead === null ? {} : { seconds: Math.round(ahead) / 1_000 }) }
    if (standing === 'CLOCK_OFF') this.logger.error(line)
    else if (standing === 'CLOCK_UNKNOWN') this.logger.warn(line)
    else this.logger.info(line)
  }
}

type Standing = 'CLOCK_RIGHT' | 'CLOCK_OFF' | 'CLOCK_UNKNOWN'
