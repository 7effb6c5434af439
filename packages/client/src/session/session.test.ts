import { expect, test } from 'vitest'
import { createSession, type PersonMemory } from './session.ts'

const rini = { id: 'rini', name: 'Rini' }
type Person = typeof rini

function remembering(person: Person | null): PersonMemory<Person> & { kept: Person | null } {
  const memory = {
    kept: person,
    recall: async () => memory.kept,
    keep: async (next: Person) => {
      memory.kept = next
    },
    forget: async () => {
      memory.kept = null
    },
  }
  return memory
}
const answering = (status: number) => (async () => new Response('{}', { status })) as unknown as typeof fetch
const unreachable = async (): Promise<never> => {
  throw new TypeError('Failed to fetch')
}

test('a phone without signal opens as whoever signed in last', async () => {
  const session = createSession({ loadPerson: unreachable, memory: remembering(rini) })
  await session.start()
  expect([session.state.value, session.person.value]).toEqual(['SIGNED_IN', rini])
})

test('a session that is over leaves the person in place: only sending waits', async () => {
  const session = createSession({ loadPerson: async () => null, memory: remembering(rini) })
  await session.start()
  expect([session.state.value, session.person.value]).toEqual(['OVER', rini])
})

test('a new sign-in of the same person goes on where it was', async () => {
  let known: Person | null = null
  const changes: (Person | null)[] = []
  const session = createSession<Person>({
    loadPerson: async () => known,
    memory: remembering(rini),
    fetch: answering(200),
    onPerson: (person) => void changes.push(person),
  })
  await session.start()
  known = rini
  expect(await session.signIn('ba01', 'right')).toBe(true)
  expect([session.state.value, changes]).toEqual(['SIGNED_IN', [rini]])
})

test.each([
  [401, 'WRONG'],
  [429, 'TOO_MANY'],
  [500, 'SERVER'],
])('a sign-in answered with %i is told as %s', async (status, problem) => {
  const session = createSession({ loadPerson: async () => rini, fetch: answering(status) })
  expect(await session.signIn('ba01', 'x')).toBe(false)
  expect(session.problem.value).toBe(problem)
})

test('a right password of an account that is closed is told as such, not as wrong', async () => {
  const fetch = (async () =>
    new Response('{"error":{"code":"NOT_ACTIVE"}}', { status: 403 })) as typeof globalThis.fetch
  const session = createSession({ loadPerson: async () => rini, fetch })
  expect(await session.signIn('ba01', 'right')).toBe(false)
  expect(session.problem.value).toBe('NOT_ACTIVE')
})

test('signing out without signal changes nothing', async () => {
  const memory = remembering(rini)
  const session = createSession({ loadPerson: async () => rini, memory, fetch: unreachable as unknown as typeof fetch })
  await session.start()
  expect(await session.signOut()).toBe(false)
  expect([session.state.value, memory.kept]).toEqual(['SIGNED_IN', rini])
})
