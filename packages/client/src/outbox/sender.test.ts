import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { commandOf } from './example-commands.test-data.ts'
import { indexedOutbox } from './indexed-store.ts'
import { memoryOutbox } from './memory-store.ts'
import { added, discarded, resent, undone, waitsFor } from './outbox-changes.ts'
import type { Answer } from './outbox-item.ts'
import type { OutboxStore } from './outbox-store.ts'
import { openPhone } from './phone-database.ts'
import { backoffMilliseconds } from './retry.ts'
import { type Network, nextPassAt, type SenderOptions, type Sent, sendPass } from './sender.ts'

const accepted = (key: string): Answer => ({ at: 1, outcome: 'ACCEPTED', eventId: `event-of-${key}` })
const refused: Answer = {
  at: 1,
  outcome: 'REFUSED',
  code: 'INPUT_INVALID',
  message: 'm',
  remedy: 'r',
  path: [],
  findings: [],
}
const offline: Sent = { kind: 'FAILED', failure: 'OFFLINE', retryAfterMilliseconds: null }

/** A server that remembers each batch of keys and answers as told. */
function serverThat(answer: (keys: string[]) => Sent | Promise<Sent>) {
  const batches: string[][] = []
  const network: Network = {
    send: async (commands) => {
      const keys = commands.map((command) => command.input.command.key)
      batches.push(keys)
      return answer(keys)
    },
  }
  return { network, batches }
}
const acceptingAll = () =>
  serverThat((keys) => ({ kind: 'ANSWERED', answers: new Map(keys.map((key) => [key, accepted(key)])) }))

function phone(network: Network, store: OutboxStore = memoryOutbox()) {
  let locked = false
  const clock = { now: 1_000 }
  const options: SenderOptions = {
    store,
    network,
    now: () => clock.now,
    random: () => 0.5,
    owner: () => 'rini',
    alone: async (work) => {
      if (locked) return false
      locked = true
      await work().finally(() => {
        locked = false
      })
      return true
    },
    changed: () => undefined,
  }
  const stateOf = async (key: string) => (await store.read()).items.find((item) => item.key === key)?.state
  return {
    options,
    store,
    clock,
    stateOf,
    add: (...given: Parameters<typeof commandOf>) => store.change((s) => added(s, commandOf(...given))),
  }
}

test('what waits goes out in the order of the device, and each is answered for itself', async () => {
  const server = serverThat((keys) => ({
    kind: 'ANSWERED',
    answers: new Map(keys.map((key) => [key, key === 'b' ? refused : accepted(key)])),
  }))
  const { options, add, stateOf } = phone(server.network)
  for (const key of ['a', 'b', 'c']) await add(key)
  expect(await sendPass(options)).toBe('DONE')
  expect(server.batches).toEqual([['a', 'b', 'c']])
  expect([await stateOf('a'), await stateOf('b'), await stateOf('c')]).toEqual(['ACCEPTED', 'REFUSED', 'ACCEPTED'])
})

test('a refused command never runs by itself', async () => {
  const server = serverThat((keys) => ({ kind: 'ANSWERED', answers: new Map(keys.map((key) => [key, refused])) }))
  const { options, add } = phone(server.network)
  await add('a')
  await sendPass(options)
  await sendPass(options, true)
  expect(server.batches).toEqual([['a']])
})

test('a child goes after its parent was accepted, and waits visibly while the parent is refused', async () => {
  let refuses = true
  const server = serverThat((keys) => ({
    kind: 'ANSWERED',
    answers: new Map(keys.map((key) => [key, refuses ? refused : accepted(key)])),
  }))
  const { options, store, add, stateOf } = phone(server.network)
  await add('start', { about: ['proposal'] })
  await add('edit', { about: ['proposal'] })
  await add('other', { about: ['visit'] })
  await sendPass(options)
  expect(server.batches).toEqual([['start', 'other']])
  const state = await store.read()
  expect(waitsFor(state, state.items[1]!)?.key).toBe('start')
  refuses = false
  await store.change((s) => resent(s, 'start', { command: { key: 'start-again', madeAt: '' } }))
  await sendPass(options)
  expect(server.batches.slice(1)).toEqual([['start-again'], ['edit']])
  expect(await stateOf('edit')).toBe('ACCEPTED')
})

test('a mended command keeps its place and gets a new key; a discarded one leaves its children to its own parent', async () => {
  const server = serverThat((keys) => ({ kind: 'ANSWERED', answers: new Map(keys.map((key) => [key, refused])) }))
  const { options, store, add } = phone(server.network)
  await add('a', { about: ['p'] })
  await add('b', { about: ['p'] })
  await sendPass(options)
  await store.change((s) => resent(s, 'a', { command: { key: 'a2', madeAt: '' } }))
  expect((await store.read()).items.map((item) => [item.key, item.sequence, item.dependsOn])).toEqual([
    ['a2', 1, null],
    ['b', 2, 'a2'],
  ])
  await sendPass(options)
  await store.change((s) => discarded(s, 'a2'))
  expect((await store.read()).items.map((item) => [item.key, item.dependsOn])).toEqual([['b', null]])
})

test('killed between sending and the answer, the same key is sent again', async () => {
  const database = await openPhone('cut')
  const dying = serverThat(() => new Promise<Sent>(() => undefined))
  const before = phone(dying.network, indexedOutbox(database))
  await before.add('a')
  void sendPass(before.options)
  await expect.poll(() => dying.batches).toEqual([['a']])
  expect(await before.stateOf('a')).toBe('SENDING')
  const server = acceptingAll()
  const after = phone(server.network, indexedOutbox(database))
  await sendPass(after.options)
  expect(server.batches).toEqual([['a']])
  expect(await after.stateOf('a')).toBe('ACCEPTED')
  expect((await after.store.read()).items[0]?.attempts).toBe(2)
})

test('two tabs send each command once', async () => {
  const server = acceptingAll()
  const { options, add } = phone(server.network)
  for (const key of ['a', 'b']) await add(key)
  const results = await Promise.all([sendPass(options), sendPass({ ...options })])
  expect(results.sort()).toEqual(['BUSY', 'DONE'])
  expect(server.batches).toEqual([['a', 'b']])
})

test("only the author's commands are sent; the other's stay", async () => {
  const server = acceptingAll()
  const { options, add, stateOf } = phone(server.network)
  await add('hers')
  await add('his', { ownerId: 'budi' })
  await sendPass(options)
  expect(server.batches).toEqual([['hers']])
  expect(await stateOf('his')).toBe('WAITING')
  expect(await sendPass({ ...options, owner: () => null })).toBe('NOBODY')
})

describe('undo', () => {
  test('a held command does not go out before its time, and can be taken back until then', async () => {
    const server = acceptingAll()
    const { options, store, add, clock } = phone(server.network)
    await add('a', { heldUntil: 11_000 })
    await sendPass(options)
    expect(server.batches).toEqual([])
    expect(nextPassAt(await store.read(), 'rini', clock.now)).toBe(11_000)
    expect(undone(await store.read(), 'a', 10_999)?.item.key).toBe('a')
    clock.now = 11_000
    expect(undone(await store.read(), 'a', clock.now)).toBeNull()
    await sendPass(options)
    expect(server.batches).toEqual([['a']])
  })
})

describe('retry', () => {
  test('waits a random part of the doubled time, at most fifteen minutes', () => {
    expect([0, 1, 2, 3].map((n) => backoffMilliseconds(n, () => 1))).toEqual([2_000, 4_000, 8_000, 16_000])
    expect(backoffMilliseconds(50, () => 1)).toBe(900_000)
    expect(backoffMilliseconds(3, () => 0)).toBe(0)
  })

  test('a failure sends everything back to waiting and is told with its time; a person may try before', async () => {
    let reachable = false
    const server = serverThat((keys) =>
      reachable ? { kind: 'ANSWERED', answers: new Map(keys.map((key) => [key, accepted(key)])) } : offline,
    )
    const { options, store, add, clock, stateOf } = phone(server.network)
    await add('a')
    expect(await sendPass(options)).toBe('FAILED')
    expect(await stateOf('a')).toBe('WAITING')
    expect((await store.read()).sending).toMatchObject({
      failures: 1,
      lastFailure: 'OFFLINE',
      nextAttemptAt: 2_000,
      lastSuccessAt: null,
    })
    reachable = true
    expect(await sendPass(options)).toBe('NOT_YET')
    expect(await sendPass(options, true)).toBe('DONE')
    expect((await store.read()).sending).toMatchObject({ failures: 0, lastFailure: null, lastSuccessAt: clock.now })
  })

  test('what the server asks for wins, over chance and over a tap', async () => {
    const server = serverThat(() => ({ kind: 'FAILED', failure: 'SERVER', retryAfterMilliseconds: 30_000 }))
    const { options, store, add, clock } = phone(server.network)
    await add('a')
    await sendPass(options)
    expect((await store.read()).sending.nextAttemptAt).toBe(31_000)
    expect(await sendPass(options, true)).toBe('NOT_YET')
    clock.now = 31_000
    await sendPass(options)
    expect(server.batches).toHaveLength(2)
  })

  test('a batch too large is halved; one that is too large alone goes to the tray and the rest goes on', async () => {
    const server = serverThat((keys) =>
      keys.length > 1 || keys.includes('huge')
        ? { kind: 'FAILED', failure: 'TOO_LARGE', retryAfterMilliseconds: null }
        : { kind: 'ANSWERED', answers: new Map(keys.map((key) => [key, accepted(key)])) },
    )
    const { options, add, stateOf } = phone(server.network)
    for (const key of ['a', 'huge', 'b', 'c']) await add(key)
    await sendPass(options)
    expect(server.batches[0]).toEqual(['a', 'huge', 'b', 'c'])
    expect(server.batches[1]).toEqual(['a', 'huge'])
    expect([await stateOf('a'), await stateOf('huge'), await stateOf('b'), await stateOf('c')]).toEqual([
      'ACCEPTED',
      'REFUSED',
      'ACCEPTED',
      'ACCEPTED',
    ])
  })

  test('a session that is over stops sending and nothing else', async () => {
    let signedIn = false
    const server = serverThat((keys) =>
      signedIn
        ? { kind: 'ANSWERED', answers: new Map(keys.map((key) => [key, accepted(key)])) }
        : { kind: 'FAILED', failure: 'SESSION_OVER', retryAfterMilliseconds: null },
    )
    const { options, store, add, clock } = phone(server.network)
    await add('a')
    await sendPass(options)
    await add('b')
    expect(nextPassAt(await store.read(), 'rini', clock.now)).toBeNull()
    expect(await sendPass(options)).toBe('NOT_YET')
    signedIn = true
    expect(await sendPass(options, true)).toBe('DONE')
    expect(server.batches.at(-1)).toEqual(['a', 'b'])
  })

  test('a reply that answers nothing is a failure, not a loop', async () => {
    const server = serverThat(() => ({ kind: 'ANSWERED', answers: new Map() }))
    const { options, add } = phone(server.network)
    await add('a')
    expect(await sendPass(options)).toBe('FAILED')
    expect(server.batches).toHaveLength(1)
  })
})
