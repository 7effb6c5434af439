import { expect, test } from 'vitest'
import { type Connect, followTimeline } from './follow-timeline.ts'

const eventOf = (id: string) => ({ data: { timeline: { id } } })

test('after each cut the stream goes on behind the last event that was taken: nothing is missed, nothing comes twice', async () => {
  const all = ['1', '2', '3', '4', '5', '6', '7', '8']
  const asked: (string | null)[] = []
  const taken: string[] = []
  const ended = new AbortController()
  const connect: Connect = async function* (after) {
    asked.push(after)
    for (const id of all.slice(after === null ? 0 : all.indexOf(after) + 1).slice(0, 3)) yield eventOf(id)
    throw new Error('cut')
  }
  await followTimeline<{ id: string }>({
    document: {},
    after: null,
    connect,
    signal: ended.signal,
    sleep: async () => undefined,
    onEvent: ({ id }) => {
      taken.push(id)
      if (id === '8') ended.abort()
    },
  })
  expect(taken).toEqual(all)
  expect(asked).toEqual([null, '3', '6'])
})

test('an event that could not be worked on comes again', async () => {
  const ended = new AbortController()
  const tries: string[] = []
  const connect: Connect = async function* () {
    yield eventOf('1')
  }
  await followTimeline<{ id: string }>({
    document: {},
    after: null,
    connect,
    signal: ended.signal,
    sleep: async () => undefined,
    onEvent: ({ id }) => {
      tries.push(id)
      if (tries.length === 1) throw new Error('the phone was busy')
      ended.abort()
    },
  })
  expect(tries).toEqual(['1', '1'])
})

test('an ended session stops the following and is told, once the present cookie opened nothing either', async () => {
  let told = false
  let tries = 0
  const connect: Connect = async function* () {
    tries += 1
    yield { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] }
  }
  await followTimeline({
    document: {},
    after: '1',
    connect,
    signal: new AbortController().signal,
    onEvent: () => undefined,
    onSessionOver: () => {
      told = true
    },
  })
  expect([told, tries]).toEqual([true, 2])
})

test('a session that went on under a new cookie is followed on, behind the last event that was taken', async () => {
  const ended = new AbortController()
  const asked: (string | null)[] = []
  const connect: Connect = async function* (after) {
    asked.push(after)
    if (after === '1') {
      yield eventOf('2')
      yield { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] }
    } else yield eventOf('3')
  }
  let over = false
  await followTimeline<{ id: string }>({
    document: {},
    after: '1',
    connect,
    signal: ended.signal,
    sleep: async () => undefined,
    onEvent: ({ id }) => {
      if (id === '3') ended.abort()
    },
    onSessionOver: () => {
      over = true
    },
  })
  expect([asked, over]).toEqual([['1', '2'], false])
})
