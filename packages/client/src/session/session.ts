import { readonly, ref, shallowReadonly, shallowRef } from 'vue'
import { postJson } from './post-json.ts'

/** `CHECKING` until the server or the phone's memory said who asks; `OVER`: writing goes on, only sending waits for a new sign-in. */
export type SessionState = 'CHECKING' | 'SIGNED_OUT' | 'SIGNED_IN' | 'OVER'
/** `NOT_ACTIVE`: the password was right, and the account is closed or its contract over. */
export type SignInProblem = 'WRONG' | 'NOT_ACTIVE' | 'TOO_MANY' | 'OFFLINE' | 'SERVER'

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
class Session<Person extends { id: string }> {
  readonly state = ref<SessionState>('CHECKING')
  readonly person = shallowRef<Person | null>(null)
  readonly problem = ref<SignInProblem | null>(null)
  readonly busy = ref(false)
  private readonly options: SessionOptions<Person>

  constructor(options: SessionOptions<Person>) {
    this.options = options
  }

  /** First the phone's memory, so that nothing waits for the network; then the server. */
  async start(): Promise<void> {
    const remembered = (await this.options.memory?.recall()) ?? null
    if (remembered !== null) await this.become(remembered)
    // A phone that remembers nobody has nobody to ask for: the sign-in page stands at once, with or without signal.
    if (remembered === null && this.options.memory !== undefined) await this.become(null)
    else await this.check()
  }

  /** Asks the server who is signed in. Not reached: whoever is known goes on, everybody else meets the sign-in page. */
  async check(): Promise<void> {
    try {
      const found = await this.options.loadPerson()
      if (found !== null) await this.become(found)
      else if (this.person.value === null) await this.become(null)
      else this.over()
    } catch {
      if (this.person.value === null) this.state.value = 'SIGNED_OUT'
    }
  }

  async signIn(username: string, password: string): Promise<boolean> {
    if (this.busy.value) return false
    this.busy.value = true
    this.problem.value = null
    try {
      const response = await this.post('/api/auth/sign-in/username', { username, password })
      // Read to its end, also when it is not needed, so that the browser does not count the request as cut off.
      const told = await response.text()
      this.problem.value = response.ok ? null : problemOf(response.status, told)
      return response.ok && (await this.arrive())
    } catch {
      this.problem.value = 'OFFLINE'
      return false
    } finally {
      this.busy.value = false
    }
  }

  /** Ends the session at the server, then forgets the person here. False when the server was not reached: still signed in. */
  async signOut(): Promise<boolean> {
    try {
      const response = await this.post('/api/auth/sign-out', {})
      if (response.status >= 500) return false
    } catch {
      return false
    }
    await this.options.memory?.forget()
    await this.become(null)
    return true
  }

  /** The server said that nobody is signed in. */
  over(): void {
    if (this.state.value === 'SIGNED_IN') this.state.value = 'OVER'
  }

  /** The password was right; a failure from here on is the server's, and is not told as missing signal. */
  private async arrive(): Promise<boolean> {
    try {
      await this.become(await this.options.loadPerson())
    } catch {
      this.problem.value = 'SERVER'
    }
    return this.person.value !== null && this.problem.value === null
  }

  private async become(next: Person | null): Promise<void> {
    const changed = this.person.value?.id !== next?.id
    this.person.value = next
    this.state.value = next === null ? 'SIGNED_OUT' : 'SIGNED_IN'
    if (next !== null) await this.options.memory?.keep(next)
    if (changed) await this.options.onPerson?.(next)
  }

  private post(path: string, body: unknown): Promise<Response> {
    return postJson(path, body, this.options.fetch)
  }
}

/** The session of a portal: what the screens read, and its acts, free to be handed on as they are. */
export function createSession<Person extends { id: string }>(options: SessionOptions<Person>) {
  const session = new Session(options)
  return {
    state: readonly(session.state),
    person: shallowReadonly(session.person),
    problem: readonly(session.problem),
    busy: readonly(session.busy),
    start: () => session.start(),
    check: () => session.check(),
    signIn: (username: string, password: string) => session.signIn(username, password),
    signOut: () => session.signOut(),
    over: () => session.over(),
  }
}

function problemOf(status: number, told: string): SignInProblem {
  if (status === 429) return 'TOO_MANY'
  if (told.includes('"NOT_ACTIVE"')) return 'NOT_ACTIVE'
  return status >= 500 ? 'SERVER' : 'WRONG'
}
