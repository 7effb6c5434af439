import { type CommandInput, defineCommand } from '../commands/facts.ts'
import { futureDay } from '../commands/input.ts'
import { refuse } from '../mechanisms/decision.ts'
import { outletStep } from './outlet-step.ts'

export interface RegisterFoodOutlet extends CommandInput {
  foodOutletId: string
  rpkNumber: string
  registeredOn: string
  signageInstalledOn?: string | null
}

/** Bulog registers the outlet under its number. Registered is not active: activity is counted from deliveries. */
export const registerFoodOutlet = defineCommand<RegisterFoodOutlet>({
  by: ['BULOG'],
  subject: ({ foodOutletId }) => ({ kind: 'foodOutlet', id: foodOutletId }),
  decide({ rpkNumber, registeredOn, signageInstalledOn }, facts) {
    const findings = futureDay(['registeredOn'], registeredOn, facts.today)
    if (findings.length > 0) return refuse('INPUT_INVALID', findings)
    return outletStep(
      facts,
      { command: 'registerFoodOutlet', to: 'REGISTERED', event: 'FoodOutletRegistered', brings: { rpkNumber } },
      { rpkNumber: rpkNumber.trim(), registeredOn, signageInstalledOn: signageInstalledOn ?? null },
    )
  },
})
