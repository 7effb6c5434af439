import { ref } from 'vue'

/** `READY`: a new version waits; the others say what it waits for. */
export type UpdateState = 'NONE' | 'READY' | 'FORM' | 'OUTBOX'
export const update = ref<UpdateState>('NONE')
let waiting: ServiceWorker | null = null

/** Registers the worker that makes the app open without signal. A new version is told, never forced. */
export function registerWorker(): void {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return
  const scope = import.meta.env.BASE_URL
  // Whoever had no worker before gets the first one without a reload: nothing old is on screen.
  let had = navigator.serviceWorker.controller !== null
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (had) location.reload()
    had = true
  })
  navigator.serviceWorker
    .register(`${scope}sw.js`, { scope, updateViaCache: 'none' })
    .then((registration) => {
      offer(registration.waiting)
      registration.addEventListener('updatefound', () => {
        const found = registration.installing
        found?.addEventListener('statechange', () => {
          if (found.state === 'installed') offer(found)
        })
      })
    })
    .catch(() => undefined)
}

function offer(worker: ServiceWorker | null): void {
  if (worker === null || navigator.serviceWorker.controller === null) return
  waiting = worker
  update.value = 'READY'
}

/** Asks the waiting worker to take over; it answers what it waits for, or all tabs reload together. */
export function applyUpdate(): void {
  const channel = new MessageChannel()
  channel.port1.onmessage = ({ data }) => {
    update.value = (data as { waitsFor: 'FORM' | 'OUTBOX' }).waitsFor
  }
  waiting?.postMessage('take over', [channel.port2])
}
