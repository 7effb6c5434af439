import type { Finding, Party } from './finding.ts'
import type { Text } from './text.ts'
import type { Role } from './viewer.ts'

/** Something a transition asks for before it may happen: declared once, checked on the phone and on the server. */
export interface Requirement<Facts> {
  /** Stable code, upper case, e.g. `NOTES_MISSING`. */
  code: string
  path: string[]
  /** True when met. Pure: no clock, no I/O. */
  met: (facts: Facts) => boolean
  /** One by one what it comes to where it is not met; without it, `why` and `mend` say all. */
  each?: (facts: Facts) => readonly Finding[]
  why: Text
  mend: Text
  owner: Party
}

/** One way from state to state. `from: null` is the beginning of a life. One command may lead to several states (`to` differs). */
export interface Transition<State extends string, Command extends string, Facts> {
  from: State | null
  command: Command
  to: State
  by: readonly Role[]
  /** In the order a person would mend them. */
  needs: readonly Requirement<Facts>[]
}

export interface Lifecycle<State extends string, Command extends string, Facts> {
  /** Name of the thing that lives, e.g. `proposal`. */
  name: string
  title: Text
  states: Record<State, StateMeaning>
  /** What each command is called on a button. */
  commands: Record<Command, Text>
  transitions: readonly Transition<State, Command, Facts>[]
}

/** What a state means to a person, and who has the ball in it (null: nobody, the life has ended or goes on elsewhere). */
export interface StateMeaning {
  label: Text
  turn: Party | null
}

/** Declares a life. The check, the buttons, the missing list, the diagram and the path test all come from the value returned. */
export const defineLifecycle = <State extends string, Command extends string, Facts>(
  lifecycle: Lifecycle<State, Command, Facts>,
): Lifecycle<State, Command, Facts> => lifecycle

/** Whether a step may be taken: refused outright, or with what is still missing for it. */
export type Step = { refused: 'NOT_YOUR_ROLE' | 'WRONG_STATE'; findings: [] } | { refused: null; findings: Finding[] }

/** Whether `role` may give `command` to a thing in `from` so that it comes to `to`, and what is still missing. */
export function step<State extends string, Command extends string, Facts>(
  lifecycle: Lifecycle<State, Command, Facts>,
  asked: { from: State | null; command: Command; to: State; role: Role },
  facts: Facts,
): Step {
  const ways = lifecycle.transitions.filter(
    (t) => t.command === asked.command && t.from === asked.from && t.to === asked.to,
  )
  if (ways.length === 0) return { refused: 'WRONG_STATE', findings: [] }
  const way = ways.find((t) => t.by.includes(asked.role))
  if (way === undefined) return { refused: 'NOT_YOUR_ROLE', findings: [] }
  return { refused: null, findings: unmet(way.needs, facts) }
}

/** The requirements that are not met, as findings a person can act on. */
export const unmet = <Facts>(needs: readonly Requirement<Facts>[], facts: Facts): Finding[] =>
  needs.filter((need) => !need.met(facts)).flatMap((need) => need.each?.(facts) ?? [asFinding(need)])

const asFinding = ({ code, path, why, mend, owner }: Omit<Requirement<never>, 'met' | 'each'>): Finding => ({
  rule: code,
  severity: 'BLOCKING',
  path,
  why,
  mend,
  owner,
  citation: null,
})

/** A button that a portal shows: the command, its words, and what still stands in its way. */
export interface Offer<Command extends string> {
  command: Command
  label: Text
  missing: Finding[]
}

/** The commands that `role` may give in `state`, each with what is missing. From this a portal draws its buttons. */
export function offers<State extends string, Command extends string, Facts>(
  lifecycle: Lifecycle<State, Command, Facts>,
  state: State | null,
  role: Role,
  facts: Facts,
): Offer<Command>[] {
  const seen = new Map<Command, Offer<Command>>()
  for (const t of lifecycle.transitions) {
    if (t.from !== state || !t.by.includes(role) || seen.has(t.command)) continue
    seen.set(t.command, { command: t.command, label: lifecycle.commands[t.command], missing: unmet(t.needs, facts) })
  }
  return [...seen.values()]
}

/** Whether `role` may give `command` in `state` at all. */
export const mayGive = <State extends string, Command extends string, Facts>(
  lifecycle: Lifecycle<State, Command, Facts>,
  state: State | null,
  command: Command,
  role: Role,
): boolean => lifecycle.transitions.some((t) => t.from === state && t.command === command && t.by.includes(role))

/** The life as a Mermaid state diagram, for the docs. */
export function diagramOf<State extends string, Command extends string, Facts>(
  lifecycle: Lifecycle<State, Command, Facts>,
): string {
  const lines = lifecycle.transitions.map((t) => `  ${t.from ?? '[*]'} --> ${t.to}: ${t.command} (${t.by.join(', ')})`)
  return ['stateDiagram-v2', ...lines].join('\n')
}
