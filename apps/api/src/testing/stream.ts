import { setTimeout as sleep } from 'node:timers/promises'
import type { GraphqlAnswer } from './person.ts'

/** A stream of events as it is read. */
export class Events {
  readonly received: GraphqlAnswer[] = []
  /** How often the server said that it is still there. */
  pings = 0
  /** The server ended the stream. */
  ended = false

  constructor(
    readonly status: number,
    readonly response: Response,
    private readonly gone: AbortController,
  ) {
    void this.read()
  }

  /** Waits until at least `count` events are there, or the stream is over; at most some seconds. */
  async reached(count: number, withinMs = 10_000): Promise<GraphqlAnswer[]> {
    for (let waited = 0; this.received.length < count && !this.ended && waited < withinMs; waited += 10) await sleep(10)
    return this.received
  }

  /** Waits until the server has said that it is there, or the stream is over; at most some seconds. */
  async pinged(times: number, withinMs = 10_000): Promise<number> {
    for (let waited = 0; this.pings < times && !this.ended && waited < withinMs; waited += 10) await sleep(10)
    return this.pings
  }

  /** Waits for the end that the server gives. */
  async over(withinMs = 10_000): Promise<boolean> {
    for (let waited = 0; !this.ended && waited < withinMs; waited += 10) await sleep(10)
    return this.ended
  }

  close = (): void => this.gone.abort()

  private async read(): Promise<void> {
    let text = ''
    try {
      for await (const chunk of this.response.body ?? []) {
        text += Buffer.from(chunk).toString('utf8')
        const blocks = text.split('\n\n')
        text = blocks.pop() ?? ''
        for (const block of blocks) this.keep(block)
      }
    } catch {
      // The reader, or the server, is gone: what came before stays.
    }
    this.ended = true
  }

  private keep(block: string): void {
    if (block.startsWith(':')) this.pings += 1
    const data = block.match(/^data: ?(.+)$/m)?.[1]
    if (block.includes('event: next') && data !== undefined) this.received.push(JSON.parse(data))
  }
}

export async function openStream(url: string, headers: Record<string, string>, body: object): Promise<Events> {
  const gone = new AbortController()
  const init = {
    method: 'POST',
    headers: { ...headers, accept: 'text/event-stream' },
    body: JSON.stringify(body),
    signal: gone.signal,
  }
  const response = await fetch(url, init)
  return new Events(response.status, response, gone)
}
