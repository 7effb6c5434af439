import { type Facts, type Writes } from '../commands/facts.ts'
import { type Decision, refuse, refusedBy } from '../mechanisms/decision.ts'
import type { Finding } from '../mechanisms/finding.ts'
import {
  type FoodOutletCommand,
  type FoodOutletFacts,
  foodOutletLifecycle,
  noOutletFacts,
} from './food-outlet.lifecycle.ts'
import type { FoodOutletRecord, FoodOutletState } from './food-outlet.ts'
import { refuseAtBulog } from './outlet-input.ts'

/** One step of an outlet's life: asks the lifecycle, then what is wrong with the input, then gives the record in its next state and what the timeline keeps of it. */
export function outletStep(
  facts: Facts,
  asked: {
    command: FoodOutletCommand
    to: FoodOutletState
    event: string
    brings?: Partial<FoodOutletFacts>
    /** What is wrong with the input, given the outlet as it stands. */
    wrong?: (outlet: FoodOutletRecord) => Finding[]
  },
  change: Partial<FoodOutletRecord>,
): Decision<Writes> {
  const before = facts.foodOutlet
  if (before === null) return refuse('NOT_FOUND')
  const refused = refusedBy(
    foodOutletLifecycle,
    { from: before.state, command: asked.command, to: asked.to, role: facts.viewer.role },
    { ...noOutletFacts, ...asked.brings },
  )
  if (refused !== null) return refused
  const wrong = asked.wrong?.(before) ?? []
  if (wrong.length > 0) return refuseAtBulog(wrong)
  // Who is given another day waits as long as before.
  const stateSince = asked.to === before.state ? before.stateSince : facts.now
  const foodOutlet = { ...before, ...change, state: asked.to, stateSince }
  return {
    outcome: 'ACCEPTED',
    writes: { foodOutlet },
    event: outletEvent(asked.event, foodOutlet, before.state),
    findings: [],
  }
}

/** What the timeline keeps of an outlet: papers and days, no name and no address. */
export const outletEvent = (type: string, outlet: FoodOutletRecord, from: FoodOutletState | null) => ({
  type,
  subject: 'foodOutlet',
  subjectId: outlet.id,
  cooperativeId: outlet.cooperativeId,
  bankId: null,
  from,
  to: outlet.state,
  onBehalfOf: null,
  facts: {
    documents: outlet.documents,
    siteCheckOn: outlet.siteCheckOn,
    passed: outlet.siteCheck?.passed ?? null,
    rpkNumber: outlet.rpkNumber,
  },
})
