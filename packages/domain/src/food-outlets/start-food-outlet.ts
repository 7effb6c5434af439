import { type CommandInput, defineCommand } from '../commands/facts.ts'
import { emptyText } from '../commands/input.ts'
import { refuse, refusedBy } from '../mechanisms/decision.ts'
import { foodOutletLifecycle, noOutletFacts } from './food-outlet.lifecycle.ts'
import type { FoodOutletRecord } from './food-outlet.ts'
import { outletEvent } from './outlet-step.ts'

export interface StartFoodOutlet extends CommandInput {
  foodOutletId: string
  cooperativeId: string
  address: string
  operatorName: string
}

/** Notes that a co-operative wants an RPK. A co-operative has one outlet; a second start is refused as `ALREADY_EXISTS`. */
export const startFoodOutlet = defineCommand<StartFoodOutlet>({
  by: ['BA'],
  subject: ({ foodOutletId, cooperativeId }) => ({ kind: 'foodOutlet', id: foodOutletId, within: { cooperativeId } }),
  decide(input, facts) {
    if (facts.foodOutlet !== null) return refuse('ALREADY_EXISTS', [], ['cooperativeId'])
    const refused = refusedBy(
      foodOutletLifecycle,
      { from: null, command: 'startFoodOutlet', to: 'INTEREST', role: facts.viewer.role },
      noOutletFacts,
    )
    if (refused !== null) return refused
    const findings = [
      ...emptyText(['address'], input.address, { id: 'Alamat gerai', en: 'The address of the outlet' }),
      ...emptyText(['operatorName'], input.operatorName, { id: 'Nama operator', en: 'The name of the operator' }),
    ]
    if (findings.length > 0) return refuse('INPUT_INVALID', findings)
    const foodOutlet: FoodOutletRecord = {
      id: input.foodOutletId,
      regency: facts.cooperative.regency,
      cooperativeId: input.cooperativeId,
      state: 'INTEREST',
      stateSince: facts.now,
      address: input.address.trim(),
      operatorName: input.operatorName.trim(),
      documents: [],
      returnReason: null,
      siteCheckOn: null,
      siteCheck: null,
      rpkNumber: null,
      registeredOn: null,
      signageInstalledOn: null,
    }
    return {
      outcome: 'ACCEPTED',
      writes: { foodOutlet },
      event: outletEvent('FoodOutletStarted', foodOutlet, null),
      findings: [],
    }
  },
})
