import { backoffMilliseconds, type PageShelf, putPart, sendPages, underWebLock, waitingPages } from '@dampingi/client'
import type { Kept } from './phone.ts'

interface PageRoundsParts {
  shelf: PageShelf
  owner: () => string | null
  /** Whether the server has accepted the paper of a page. */
  accepted: (documentId: string) => boolean
  changed: (what: Kept) => Promise<void>
}

/** Sends pages after the commands, and knows when to try again: a page never holds up a record. */
export class PageRounds {
  /** When the next try is due, epoch milliseconds; infinity: when a person, the signal or a new paper asks. */
  nextAt = Number.POSITIVE_INFINITY
  private failures = 0

  constructor(private readonly parts: PageRoundsParts) {}

  async round(urgent: boolean): Promise<void> {
    const { shelf, owner, accepted, changed } = this.parts
    const ownerId = owner()
    if (ownerId === null || !navigator.onLine || (!urgent && this.failures > 0 && Date.now() < this.nextAt)) return
    if (waitingPages(await shelf.all(ownerId), accepted).length === 0) return this.settled(true)
    let done = true
    await underWebLock('dampingi-ba-pages', async () => {
      done = await sendPages({ shelf, put: putPart, owner, accepted, changed: () => void changed('pages') })
    })
    this.settled(done)
  }

  private settled(done: boolean): void {
    this.failures = done ? 0 : this.failures + 1
    this.nextAt = done ? Number.POSITIVE_INFINITY : Date.now() + backoffMilliseconds(this.failures, Math.random)
  }
}
