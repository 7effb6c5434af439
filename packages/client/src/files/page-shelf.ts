import type { PhoneDatabase } from '../outbox/phone-database.ts'
import type { HeldPage, PageOnPhone } from './held-page.ts'

/** Where pages lie until the server has them. */
export interface PageShelf {
  /** Every page of a person, in the order in which they were taken, without their content. */
  all(ownerId: string): Promise<PageOnPhone[]>
  content(id: string): Promise<ArrayBuffer | null>
  put(page: HeldPage): Promise<void>
  /** Changes what is known of a page that is still here. */
  change(id: string, known: Partial<Pick<HeldPage, 'received' | 'damaged' | 'refusal'>>): Promise<void>
  remove(id: string): Promise<void>
}

/** Pages in IndexedDB. `strict`: a photo has reached the disk before the screen shows it. */
export const indexedShelf = (database: PhoneDatabase): PageShelf => ({
  async all(ownerId) {
    const pages = (await database.getAll('pages')).filter((page) => page.ownerId === ownerId)
    return pages.sort((a, b) => a.takenAt - b.takenAt).map(({ content: _, ...page }) => page)
  },
  content: async (id) => (await database.get('pages', id))?.content ?? null,
  async put(page) {
    const write = database.transaction('pages', 'readwrite', { durability: 'strict' })
    await Promise.all([write.store.put(page), write.done])
  },
  async change(id, known) {
    const write = database.transaction('pages', 'readwrite')
    const page = await write.store.get(id)
    if (page !== undefined) await write.store.put({ ...page, ...known })
    await write.done
  },
  remove: (id) => database.delete('pages', id),
})
