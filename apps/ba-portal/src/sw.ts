/// <reference lib="webworker" />
import { openPhone, unsentCount } from '@dampingi/client'

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: { url: string; revision: string | null }[] }

/** Everything the app is made of, listed at build time. Installed means: it opens without signal. */
const files = self.__WB_MANIFEST
const cacheName = 'dampingi-ba-app'
const scope = new URL(self.registration.scope)
/** A file's address in the cache carries its revision, so that a changed file is another entry. */
const addressOf = (file: { url: string; revision: string | null }): string => {
  const address = new URL(file.url, scope)
  if (file.revision !== null) address.searchParams.set('v', file.revision)
  return address.href
}
const addresses = new Map(files.map((file) => [new URL(file.url, scope).pathname, addressOf(file)]))

self.addEventListener('install', (event) => {
  event.waitUntil(fetchMissing())
})

/** Fetches what the cache does not hold yet. The new worker then waits: it never takes over by itself. */
async function fetchMissing(): Promise<void> {
  const cache = await caches.open(cacheName)
  await Promise.all(
    [...addresses.values()].map(async (address) => {
      if ((await cache.match(address)) !== undefined) return
      const response = await fetch(address, { cache: 'no-cache' })
      if (!response.ok) throw new Error(`${address} answered ${response.status}`)
      await cache.put(address, response)
    }),
  )
}

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOld().then(() => self.clients.claim()))
})

async function dropOld(): Promise<void> {
  const cache = await caches.open(cacheName)
  const listed = new Set(addresses.values())
  for (const request of await cache.keys()) if (!listed.has(request.url)) await cache.delete(request)
}

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url)
  if (event.request.method !== 'GET' || url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return
  const wanted = event.request.mode === 'navigate' ? `${scope.pathname}index.html` : url.pathname
  const address = addresses.get(wanted)
  if (address === undefined) return
  event.respondWith(caches.match(address).then((kept) => kept ?? fetch(event.request)))
})

/**
 * The gate of an update: not while any tab has a form open, not while something waits to be sent. Asked here, since only here all
 * tabs are known. Answers with why it stays closed.
 */
self.addEventListener('message', (event) => {
  const port = event.ports[0]
  event.waitUntil(
    navigator.locks.request('ba-busy', { mode: 'exclusive', ifAvailable: true }, async (lock) => {
      if (lock === null) return port?.postMessage({ waitsFor: 'FORM' })
      const database = await openPhone()
      const unsent = await unsentCount(database)
      database.close()
      if (unsent > 0) return port?.postMessage({ waitsFor: 'OUTBOX' })
      await self.skipWaiting()
    }),
  )
})
