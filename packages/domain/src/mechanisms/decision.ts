import { blocks, type Finding } from './finding.ts'
import { type Lifecycle, step } from './lifecycle.ts'
import type { Problem, ProblemCode } from './problem.ts'
import type { Viewer } from './viewer.ts'

/** What every command carries: `key` makes it safe to send again, `madeAt` is the device's clock (evidence, never order). */
export interface CommandEnvelope {
  /** UUID, one for each intention of a person. */
  key: string
  /** RFC 3339 instant by the device's clock. */
  madeAt: string
}

/** For whom an act was done that had no portal of its own, with the paper that shows it. */
export interface OnBehalfOf {
  party: 'BOARD' | 'VILLAGE' | 'VILLAGE_COUNCIL'
  /** The name on the paper. */
  name: string
  /** Number or description of the signed paper. */
  evidence: string
}

/** What the caller brings, since a decision has no clock: who asks, the server's instant (or the phone's, offline), the WIB day. */
export interface Asked {
  viewer: Viewer
  /** RFC 3339 instant. */
  now: string
  /** WIB day of `now`. */
  today: string
}

/** What happened, for the timeline. `facts` holds references and codes, never a person's name or number. */
export interface EventFact {
  type: string
  subject: string
  subjectId: string
  /** The co-operative in whose chain it stands; null: what concerns no single one, in the chain of the programme. */
  cooperativeId: string | null
  /** The lender that may read this event; null when no lender may. */
  bankId: string | null
  from: string | null
  to: string
  onBehalfOf: OnBehalfOf | null
  facts: Record<string, string | number | boolean | null | string[]>
}

/** What a command decides. `writes` names each record in its state after the command, whole, by kind. */
export type Decision<Writes> =
  | { outcome: 'ACCEPTED'; writes: Writes; event: EventFact; findings: Finding[] }
  | { outcome: 'REFUSED'; problem: Problem }

export const refuse = (
  code: ProblemCode,
  findings: Finding[] = [],
  path: string[] = [],
): { outcome: 'REFUSED'; problem: Problem } => ({
  outcome: 'REFUSED',
  problem: { code, path, findings },
})

/** The lifecycle's answer as a refusal, or null when the step may be taken. */
export function refusedBy<State extends string, Command extends string, Facts>(
  lifecycle: Lifecycle<State, Command, Facts>,
  asked: Parameters<typeof step<State, Command, Facts>>[1],
  facts: Facts,
): { outcome: 'REFUSED'; problem: Problem } | null {
  const taken = step(lifecycle, asked, facts)
  if (taken.refused === 'WRONG_STATE') return refuse('WRONG_STATE')
  if (taken.refused === 'NOT_YOUR_ROLE') return refuse('NOT_YOURS')
  return blocks(taken.findings) ? refuse('REQUIREMENTS_UNMET', taken.findings) : null
}
