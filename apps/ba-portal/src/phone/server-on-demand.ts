import type { Server } from './server.ts'

/** The server's side of the app, fetched when it is first needed. A fetch that failed is tried again the next time. */
export function serverOnDemand(told: Parameters<typeof import('./server.ts').connectServer>[1]): () => Promise<Server> {
  let loading: Promise<Server> | null = null
  return () => {
    loading ??= import('./server.ts')
      .then(({ connectServer }) => connectServer(() => Date.now(), told))
      .catch((error: unknown) => {
        loading = null
        throw error
      })
    return loading
  }
}
