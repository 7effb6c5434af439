import type { PhoneDatabase } from './phone-database.ts'

/** Drafts of one person on this phone. The shape is the one that the form's `useDraft` asks for. */
export function phoneDrafts(database: PhoneDatabase, ownerId: () => string) {
  const idOf = (id: string): string => `${ownerId()}/${id}`
  return {
    get: (id: string): Promise<unknown> => database.get('drafts', idOf(id)),
    put: async (id: string, values: unknown): Promise<void> => {
      const transaction = database.transaction('drafts', 'readwrite')
      const written = transaction.store.put(values, idOf(id))
      // Without it the browser waits for this script to say more, and a page that goes away says nothing.
      transaction.commit()
      await Promise.all([written, transaction.done])
    },
    delete: (id: string): Promise<void> => database.delete('drafts', idOf(id)),
    /** Ids of this person's drafts that begin with a word, e.g. all drafts of visits. */
    async ids(prefix: string): Promise<string[]> {
      const start = idOf(prefix)
      const keys = await database.getAllKeys('drafts', IDBKeyRange.bound(start, `${start}\uffff`))
      return keys.map((key) => key.slice(ownerId().length + 1))
    },
    /** The full key, for a step that removes the draft together with writing the command. */
    keyOf: idOf,
  }
}
export type PhoneDrafts = ReturnType<typeof phoneDrafts>
