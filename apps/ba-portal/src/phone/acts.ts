import {
  type Asking,
  aboutOf,
  added,
  type CommandBody,
  discarded,
  factsFor,
  type LocalView,
  newId,
  type OutboxItem,
  type OutboxStore,
  type PhoneDrafts,
  resent,
  undone,
} from '@dampingi/client'
import { type CooperativeCommandName, decide, type InputOf, type Problem } from '@dampingi/domain'

/** How a command joins the outbox. */
interface ActOptions {
  /** May be taken back for so long, milliseconds. */
  holdMilliseconds?: number
  /** The draft that goes in the same step. */
  draftId?: string
  /** The refused command that this one mends. */
  replaces?: string | null
  onBehalfOf?: unknown
}
export type Acted = { problem: Problem } | { problem: null; key: string }
export type Body<Name extends CooperativeCommandName> = Omit<InputOf<Name>, 'command'>

interface ActsParts {
  store: OutboxStore
  drafts: PhoneDrafts
  view: { readonly value: LocalView | null }
  /** The view as it was before a command of the outbox, which what waits behind that one has changed since. */
  viewBefore: (key: string) => LocalView | null
  asking: { readonly value: Asking }
  changed: () => Promise<void>
  /** Something new waits. */
  sent: () => void
}

/** What a person does on this phone: each act is a command in the outbox, or is told at once why it can't be one. */
export class Acts {
  private readonly parts: ActsParts

  constructor(parts: ActsParts) {
    this.parts = parts
  }

  /**
   * What would stand in the way of a command as things are here: the same function that the server runs. One that takes the place of a
   * refused one is asked about where that one stood.
   */
  preview<Name extends CooperativeCommandName>(
    name: Name,
    body: Body<Name>,
    replaces: string | null = null,
  ): Problem | null {
    return this.problemIn(name, { ...body, command: { key: newId(), madeAt: new Date().toISOString() } }, replaces)
  }

  /** Writes a command down to be sent. What cannot be accepted as things stand is told and not kept. */
  async give<Name extends CooperativeCommandName>(
    name: Name,
    body: Body<Name>,
    options: ActOptions = {},
  ): Promise<Acted> {
    const { onBehalfOf, replaces, draftId, holdMilliseconds } = options
    const at = Date.now()
    const madeAt = new Date(at).toISOString()
    const command = { key: newId(), madeAt, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) }
    const input = { ...body, command } as unknown as CommandBody
    const problem = this.problemIn(name, input, replaces ?? null)
    if (problem !== null) return { problem }
    const ownerId = this.parts.asking.value.viewer.personId
    const about = aboutOf(this.parts.view.value ?? { deliberations: [], appraisals: [], loans: [] }, name, input)
    const heldUntil = holdMilliseconds === undefined ? null : at + holdMilliseconds
    const joining = { key: command.key, ownerId, name, input, about, heldUntil }
    await this.parts.store.change(
      (state) => (replaces ? resent(state, replaces, input) : added(state, joining)),
      draftId === undefined ? undefined : this.parts.drafts.keyOf(draftId),
    )
    await this.parts.changed()
    this.parts.sent()
    return { problem: null, key: command.key }
  }

  /** Takes a command back while it is held, and gives it to whoever wants to write on; null: too late. */
  async undo(key: string): Promise<OutboxItem | null> {
    let taken: OutboxItem | null = null
    await this.parts.store.change((state) => {
      const result = undone(state, key, Date.now())
      taken = result?.item ?? null
      return result?.state ?? null
    })
    await this.parts.changed()
    return taken
  }

  /** Puts a refused command aside for good. */
  async discard(key: string): Promise<void> {
    await this.parts.store.change((state) => discarded(state, key))
    await this.parts.changed()
  }

  private problemIn(name: CooperativeCommandName, input: object, replaces: string | null): Problem | null {
    const { asking, viewBefore } = this.parts
    const view = replaces === null ? this.parts.view.value : viewBefore(replaces)
    const facts = view === null ? null : factsFor(view, { name, input: input as CommandBody }, asking.value)
    if (facts === null) return { code: 'NOT_FOUND', path: [], findings: [] }
    const decision = decide(name, input as InputOf<CooperativeCommandName>, facts)
    return decision.outcome === 'REFUSED' ? decision.problem : null
  }
}
