import { readonly, ref, shallowReadonly, shallowRef } from 'vue'

/** `CHECKING` until the server or the phone's memory said who asks; `OVER`: writing goes on, only sending waits for a new sign-in. */
export type SessionState = 'CHECKING' | 'SIGNED_OUT' | 'SIGNED_IN' | 'OVER'
export type SignInProblem = 'WRONG' | 'TOO_MANY' | 'OFFLINE' | 'SERVER'

/** Keeps the signed-in person over a reload without signal. The phone has one; a desk asks the server each time. */
export interface PersonMemory<Person> {
  recall(): Promise<Person | null>
  keep(person: Person): Promise<void>
  forget(): Promise<void>
}

export interface SessionOptions<Person> {
  /** Asks the server who is signed in; null: nobody. Throws when it was not reached. */
  loadPerson: () => Promise<Person | null>
  memory?: PersonMemory<Person>
  /** Runs after a person came, went or changed, e.g. to empty a cache. */
  onPerson?: (person: Person | null) => void | Promise<void>
  fetch?: typeof fetch
}

/** Who is signed in. The session itself is a cookie that no script can read; here is only what the screens need of it. */
export function createSession<Person extends { id: string }>(options: SessionOptions<Person>) {
  const ask = options.fetch ?? fetch.bind(globalThis)
  const state = ref<SessionState>('CHECKING')
  const person = shallowRef<Person | null>(null)
  const problem = ref<SignInProblem | null>(null)
  const busy = ref(false)

  async function become(next: Person | null): Promise<void> {
    const changed = person.value?.id !== next?.id
    person.value = next
    state.value = next === null ? 'SIGNED_OUT' : 'SIGNED_IN'
    if (next !== null) await options.memory?.keep(next)
    if (changed) await options.onPerson?.(next)
  }

  /** First the phone's memory, so that nothing waits for the network; then the server. */
  async function start(): Promise<void> {
    const remembered = (await options.memory?.recall()) ?? null
    if (remembered !== null) await become(remembered)
    // A phone that remembers nobody has nobody to ask for: the sign-in page stands at once, with or without signal.
    if (remembered === null && options.memory !== undefined) await become(null)
    else await check()
  }

  async function check(): Promise<void> {
    try {
      const found = await options.loadPerson()
      if (found !== null) await become(found)
      else if (person.value === null) await become(null)
      else over()
    } catch {
      // Not reached: whoever is remembered goes on, everybody else meets the sign-in page.
      if (person.value === null) state.value = 'SIGNED_OUT'
    }
  }

  async function signIn(username: string, password: string): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    problem.value = null
    try {
      const response = await post('/api/auth/sign-in/username', { username, password })
      // Read to its end, so that the browser does not count the request as cut off.
      await response.text()
      problem.value = response.ok ? null : problemOf(response.status)
      return response.ok && (await arrive())
    } catch {
      problem.value = 'OFFLINE'
      return false
    } finally {
      busy.value = false
    }
  }

  /** The password was right; a failure from here on is the server's, and is not told as missing signal. */
  async function arrive(): Promise<boolean> {
    try {
      await become(await options.loadPerson())
    } catch {
      problem.value = 'SERVER'
    }
    return person.value !== null && problem.value === null
  }

  /** Ends the session at the server, then forgets the person here. False when the server was not reached: still signed in. */
  async function signOut(): Promise<boolean> {
    try {
      const response = await post('/api/auth/sign-out', {})
      if (response.status >= 500) return false
    } catch {
      return false
    }
    await options.memory?.forget()
    await become(null)
    return true
  }

  /** The server said that nobody is signed in. */
  function over(): void {
    if (state.value === 'SIGNED_IN') state.value = 'OVER'
  }

  const post = (path: string, body: unknown): Promise<Response> =>
    ask(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })

  return {
    state: readonly(state),
    person: shallowReadonly(person),
    problem: readonly(problem),
    busy: readonly(busy),
    start,
    check,
    signIn,
    signOut,
    over,
  }
}

function problemOf(status: number): SignInProblem {
  if (status === 429) return 'TOO_MANY'
  return status >= 500 ? 'SERVER' : 'WRONG'
}
