/** Where drafts are kept. The phone brings its own (beside the outbox); a desk uses `browserDrafts`. */
export interface DraftStore {
  get(id: string): Promise<unknown>
  put(id: string, values: unknown): Promise<void>
  delete(id: string): Promise<void>
}

const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/** Stays open once it was opened: a page that is going away has no time left to open a database, only to write into one. */
let opened: IDBDatabase | null = null

async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('dampingi-drafts', 1)
  request.onupgradeneeded = () => request.result.createObjectStore('drafts')
  const database = await done(request)
  database.onversionchange = () => {
    database.close()
    opened = null
  }
  opened = database
  return database
}

function inStore<Result>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const run = (database: IDBDatabase): Promise<Result> => {
    const transaction = database.transaction('drafts', mode)
    const result = done(act(transaction.objectStore('drafts')))
    // Without it the browser waits for this script to say more, and a page that goes away says nothing.
    transaction.commit()
    return result
  }
  return opened === null ? open().then(run) : run(opened)
}

/** Drafts in a database of their own in this browser. */
export const browserDrafts: DraftStore = {
  get: (id) => inStore('readonly', (store) => store.get(id)),
  put: async (id, values) => {
    await inStore('readwrite', (store) => store.put(values, id))
  },
  delete: async (id) => {
    await inStore('readwrite', (store) => store.delete(id))
  },
}
