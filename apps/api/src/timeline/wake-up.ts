import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

const channel = 'timeline'

/** How long a follower sleeps at most: what a lost wake-up costs. */
const longestSleep = 5_000

/**
 * Wakes whoever follows the timeline, in every process of the API. The wake-up carries nothing: the table is the truth. It is sent after
 * the commit and not in it, because a NOTIFY inside a transaction makes all commits of the database wait for each other.
 */
export class WakeUp {
  private client: pg.Client | null = null
  private sleepers = new Set<() => void>()
  private pending = false
  private again = false
  private stopped = false

  constructor(private readonly connectionString: string) {}

  async start(): Promise<void> {
    const client = new pg.Client({ connectionString: this.connectionString, application_name: 'dampingi-timeline' })
    client.on('notification', () => this.wake())
    client.on('error', () => this.reconnect())
    client.on('end', () => this.reconnect())
    await client.connect()
    await client.query(`listen ${channel}`)
    this.client = client
  }

  async stop(): Promise<void> {
    this.stopped = true
    this.wake()
    await this.client?.end().catch(() => undefined)
  }

  /** Tells every process that there is something new; many calls in one turn are one message. */
  readonly tell = (): void => {
    this.wake()
    if (this.pending) {
      this.again = true
      return
    }
    this.pending = true
    setImmediate(() => void this.notify())
  }

  /** Resolves at the next wake-up, at the latest after some seconds. */
  async next(signal: AbortSignal): Promise<void> {
    if (this.stopped || signal.aborted) return
    const timer = new AbortController()
    let wake = () => {}
    const woken = new Promise<void>((resolve) => {
      wake = resolve
    })
    this.sleepers.add(wake)
    signal.addEventListener('abort', wake, { once: true })
    await Promise.race([woken, sleep(longestSleep, undefined, { signal: timer.signal }).catch(() => undefined)])
    timer.abort()
    this.sleepers.delete(wake)
    signal.removeEventListener('abort', wake)
  }

  /** One message at a time: what comes meanwhile is told by the next. */
  private async notify(): Promise<void> {
    await this.client?.query(`notify ${channel}`).catch(() => undefined)
    if (!this.again) {
      this.pending = false
      return
    }
    this.again = false
    await this.notify()
  }

  private wake(): void {
    for (const sleeper of this.sleepers) sleeper()
  }

  private reconnect(): void {
    if (this.stopped || this.client === null) return
    this.client = null
    const again = async (): Promise<void> => {
      while (!this.stopped) {
        await sleep(500 + Math.random() * 1_000)
        const started = await this.start().then(
          () => true,
          () => false,
        )
        if (started) return this.wake()
      }
    }
    void again()
  }
}
