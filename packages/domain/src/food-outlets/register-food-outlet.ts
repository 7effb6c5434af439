import { type CommandInput, defineCommand } from '../commands/facts.ts'
import { registrationFindings } from './outlet-input.ts'
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
  subject: ({ foodOutletId, rpkNumber }) => ({ kind: 'foodOutlet', id: foodOutletId, rpkNumber }),
  decide(input, facts) {
    const given = {
      rpkNumber: input.rpkNumber.trim(),
      registeredOn: input.registeredOn,
      signageInstalledOn: input.signageInstalledOn ?? null,
    }
    const { today, rpkNumberTaken } = facts
    return outletStep(
      facts,
      {
        command: 'registerFoodOutlet',
        to: 'REGISTERED',
        event: 'FoodOutletRegistered',
        brings: { rpkNumber: given.rpkNumber },
        wrong: ({ siteCheckOn }) => registrationFindings(given, { today, siteCheckOn, rpkNumberTaken }),
      },
      given,
    )
  },
})
