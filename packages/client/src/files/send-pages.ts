import type { PageOnPhone } from './held-page.ts'
import type { PageShelf } from './page-shelf.ts'

/** What the server said of a part: how much of the page it has now, that it will not take it, or nothing and why. */
export type PartSent =
  | { kind: 'RECEIVED'; received: number; whole: boolean }
  | { kind: 'DAMAGED' }
  | { kind: 'REFUSED'; message: string }
  | { kind: 'FAILED' }

export interface PageSending {
  shelf: PageShelf
  put: (pageId: string, from: number, part: ArrayBuffer) => Promise<PartSent>
  /** Who is signed in; null: nobody, so nothing is sent. */
  owner: () => string | null
  /** Whether the paper of a page was accepted: a record comes before its pages. */
  accepted: (documentId: string) => boolean
  /** Called after each change, so that screens look again. */
  changed: () => void
}

/** How much one request carries, in bytes. Source: quality page, section 5. */
const partBytes = 65_536
/** After this many arrivals with another content the phone's own copy must be damaged. */
const mostDamaged = 3

/** Pages that may go: of this person, of a paper that was accepted, that the server did not refuse. */
export const waitingPages = <Page extends Pick<PageOnPhone, 'documentId' | 'refusal'>>(
  pages: readonly Page[],
  accepted: (documentId: string) => boolean,
): Page[] => pages.filter(({ documentId, refusal }) => refusal === null && accepted(documentId))

/** Sends what waits, page by page in the order in which they were taken; false when the network or the server failed. */
export async function sendPages(sending: PageSending): Promise<boolean> {
  const ownerId = sending.owner()
  if (ownerId === null) return true
  for (const page of waitingPages(await sending.shelf.all(ownerId), sending.accepted)) {
    // Asked again before each page: whoever signed in meanwhile must not send the former person's photos.
    if (sending.owner() !== ownerId) return true
    if (!(await sendPage(sending, page))) return false
  }
  return true
}

async function sendPage({ shelf, put, changed }: PageSending, page: PageOnPhone): Promise<boolean> {
  const content = await shelf.content(page.id)
  if (content === null) return true
  for (let from = page.received; ; ) {
    const sent = await put(page.id, from, content.slice(from, from + partBytes))
    if (sent.kind === 'FAILED') return false
    if (sent.kind === 'RECEIVED' && !sent.whole) {
      // A server that does not get on is not asked for ever.
      if (sent.received === from) return false
      await shelf.change(page.id, { received: sent.received })
      from = sent.received
    } else if (sent.kind === 'DAMAGED' && page.damaged + 1 < mostDamaged) {
      await shelf.change(page.id, { received: 0, damaged: page.damaged + 1 })
      changed()
      return false
    } else {
      if (sent.kind === 'RECEIVED') await shelf.remove(page.id)
      else await shelf.change(page.id, { refusal: sent.kind === 'REFUSED' ? sent.message : damagedHere })
      changed()
      return true
    }
    changed()
  }
}

const damagedHere =
  'Berkas di HP ini rusak. Ambil foto lagi. / The file on this phone is damaged. Take the photo again.'
