import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { HeldPage } from '../files/held-page.ts'
import type { OutboxItem } from './outbox-item.ts'

/** What a phone keeps. Drafts are no commands and have a table of their own; `records` is what the server last told. */
export interface PhoneSchema extends DBSchema {
  outbox: { key: string; value: OutboxItem; indexes: { sequence: number } }
  drafts: { key: string; value: unknown }
  pages: { key: string; value: HeldPage }
  records: { key: string; value: { kind: string; id: string; record: unknown } }
  meta: { key: string; value: unknown }
}
export type PhoneDatabase = IDBPDatabase<PhoneSchema>

const phoneDatabaseName = 'dampingi-ba'

/**
 * Opens the phone's database; page and service worker both come here, so that the version is written once. A tab that holds an older
 * version steps aside when a newer one asks.
 */
export async function openPhone(name = phoneDatabaseName): Promise<PhoneDatabase> {
  const database = await openDB<PhoneSchema>(name, 2, {
    upgrade(db, before) {
      if (before < 1) {
        db.createObjectStore('outbox', { keyPath: 'key' }).createIndex('sequence', 'sequence')
        db.createObjectStore('drafts')
        db.createObjectStore('records')
        db.createObjectStore('meta')
      }
      if (before < 2) db.createObjectStore('pages', { keyPath: 'id' })
    },
    blocking: () => database.close(),
  })
  return database
}

/**
 * How many commands on this phone have no answer yet, and how many pages of papers that were given are still here, whoever wrote them.
 * Pages of a form that was left open count as little as its draft, and what the server refused waits for nobody.
 */
export async function unsentCount(database: PhoneDatabase): Promise<number> {
  const [items, pages] = await Promise.all([database.getAll('outbox'), database.getAll('pages')])
  const waiting = pages.filter(({ refusal }) => refusal === null)
  const given = waiting.filter(({ documentId }) => items.some(({ about }) => about.includes(documentId)))
  return items.filter((item) => item.state !== 'ACCEPTED').length + given.length
}
