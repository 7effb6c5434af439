import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { openPhone } from '../outbox/phone-database.ts'
import type { HeldPage } from './held-page.ts'
import { indexedShelf } from './page-shelf.ts'
import { putPart } from './put-part.ts'
import { type PageSending, type PartSent, sendPages } from './send-pages.ts'

const page = (id: string, bytes: number, over: Partial<HeldPage> = {}): HeldPage => ({
  id,
  documentId: 'paper',
  ownerId: 'rini',
  mediaType: 'JPEG',
  bytes,
  sha256: 'a'.repeat(64),
  content: new Uint8Array(bytes).fill(7).buffer,
  received: 0,
  damaged: 0,
  refusal: null,
  takenAt: 1,
  ...over,
})

let databases = 0
async function shelfWith(...pages: HeldPage[]) {
  const shelf = indexedShelf(await openPhone(`pages-${databases++}`))
  for (const one of pages) await shelf.put(one)
  return shelf
}

/** A server that takes parts as ours does, until `fails` says otherwise. */
function server(fails: (call: number) => PartSent | null = () => null) {
  const here = new Map<string, number>()
  const calls: [string, number, number][] = []
  const put: PageSending['put'] = async (id, from, part) => {
    calls.push([id, from, part.byteLength])
    const failure = fails(calls.length)
    if (failure !== null) return failure
    const before = here.get(id) ?? 0
    if (from > before) return { kind: 'RECEIVED', received: before, whole: false }
    const received = Math.max(before, from + part.byteLength)
    here.set(id, received)
    return { kind: 'RECEIVED', received, whole: received === 150_000 }
  }
  return { put, calls, here }
}
const sending = (shelf: PageSending['shelf'], put: PageSending['put'], over: Partial<PageSending> = {}) => ({
  shelf,
  put,
  owner: () => 'rini',
  accepted: () => true,
  changed: () => undefined,
  ...over,
})

test('a page goes in parts of 64 kB and leaves the phone once all of it is there', async () => {
  const shelf = await shelfWith(page('one', 150_000))
  const { put, calls } = server()
  expect(await sendPages(sending(shelf, put))).toBe(true)
  expect(calls).toEqual([
    ['one', 0, 65_536],
    ['one', 65_536, 65_536],
    ['one', 131_072, 18_928],
  ])
  expect(await shelf.all('rini')).toEqual([])
})

test('after a lost connection it goes on where the server stands', async () => {
  const shelf = await shelfWith(page('one', 150_000))
  const cut = server((call) => (call === 2 ? { kind: 'FAILED' } : null))
  expect(await sendPages(sending(shelf, cut.put))).toBe(false)
  expect(await shelf.all('rini')).toMatchObject([{ received: 65_536 }])
  expect(await sendPages(sending(shelf, cut.put))).toBe(true)
  expect(cut.calls.map(([, from]) => from)).toEqual([0, 65_536, 65_536, 131_072])
})

test('a server that forgot what it had is sent all of it again', async () => {
  const shelf = await shelfWith(page('one', 150_000, { received: 131_072 }))
  const { put, calls } = server()
  expect(await sendPages(sending(shelf, put))).toBe(true)
  expect(calls.map(([, from]) => from)).toEqual([131_072, 0, 65_536, 131_072])
})

test('what is no picture stays here with the words of the server, and the next one goes', async () => {
  const shelf = await shelfWith(page('bad', 10), page('one', 150_000, { takenAt: 2 }))
  const { put } = server((call) => (call === 1 ? { kind: 'REFUSED', message: 'Bukan gambar.' } : null))
  expect(await sendPages(sending(shelf, put))).toBe(true)
  expect(await shelf.all('rini')).toMatchObject([{ id: 'bad', refusal: 'Bukan gambar.' }])
  const again = server()
  await sendPages(sending(shelf, again.put))
  expect(again.calls).toEqual([])
})

test('what arrives damaged is sent again, three times and no more', async () => {
  const shelf = await shelfWith(page('one', 150_000))
  const { put } = server(() => ({ kind: 'DAMAGED' }))
  expect([await sendPages(sending(shelf, put)), await sendPages(sending(shelf, put))]).toEqual([false, false])
  expect(await shelf.all('rini')).toMatchObject([{ damaged: 2, refusal: null }])
  expect(await sendPages(sending(shelf, put))).toBe(true)
  expect((await shelf.all('rini'))[0]?.refusal).toContain('rusak')
})

test('a page waits for its paper, and for whoever took it', async () => {
  const shelf = await shelfWith(page('one', 150_000), page('hers', 150_000, { ownerId: 'sari' }))
  const { put, calls } = server()
  await sendPages(sending(shelf, put, { accepted: () => false }))
  await sendPages(sending(shelf, put, { owner: () => null }))
  expect(calls).toEqual([])
  await sendPages(sending(shelf, put, { owner: () => 'sari' }))
  expect(new Set(calls.map(([id]) => id))).toEqual(new Set(['hers']))
})

test('a server that does not get on is not asked for ever', async () => {
  const shelf = await shelfWith(page('one', 150_000))
  const put: PageSending['put'] = async () => ({ kind: 'RECEIVED', received: 0, whole: false })
  expect(await sendPages(sending(shelf, put))).toBe(false)
})

test.each<[number, object, PartSent]>([
  [200, { received: 5, whole: false }, { kind: 'RECEIVED', received: 5, whole: false }],
  [200, { received: 9, whole: true }, { kind: 'RECEIVED', received: 9, whole: true }],
  [409, { error: { code: 'GAP', received: 3 } }, { kind: 'RECEIVED', received: 3, whole: false }],
  [422, { error: { code: 'HASH_MISMATCH', message: 'x' } }, { kind: 'DAMAGED' }],
  [422, { error: { code: 'DAMAGED', message: 'Rusak.' } }, { kind: 'REFUSED', message: 'Rusak.' }],
  [404, { error: { code: 'NOT_FOUND', message: 'Tidak ada.' } }, { kind: 'REFUSED', message: 'Tidak ada.' }],
  [401, { error: { code: 'SESSION_OVER', message: 'x' } }, { kind: 'FAILED' }],
  [429, { error: { code: 'QUOTA_REACHED', message: 'x' } }, { kind: 'FAILED' }],
  [503, { error: { message: 'x' } }, { kind: 'FAILED' }],
])('an answer of %i with %j is read', async (status, body, sent) => {
  const ask = (async () => new Response(JSON.stringify(body), { status })) as typeof fetch
  expect(await putPart('one', 0, new ArrayBuffer(1), ask)).toEqual(sent)
})

test('no answer at all is a failure', async () => {
  const ask = (async () => Promise.reject(new TypeError('offline'))) as typeof fetch
  expect(await putPart('one', 0, new ArrayBuffer(1), ask)).toEqual({ kind: 'FAILED' })
})
