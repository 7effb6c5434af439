import { type CommandInput, defineCommand } from '../commands/facts.ts'
import { outletStep } from './outlet-step.ts'

export interface ReturnFoodOutlet extends CommandInput {
  foodOutletId: string
  reason: string
}

/** Bulog returns an application with a reason; the BA mends it and sends it again. */
export const returnFoodOutlet = defineCommand<ReturnFoodOutlet>({
  by: ['BULOG'],
  subject: ({ foodOutletId }) => ({ kind: 'foodOutlet', id: foodOutletId }),
  decide: ({ reason }, facts) =>
    outletStep(
      facts,
      { command: 'returnFoodOutlet', to: 'RETURNED', event: 'FoodOutletReturned', brings: { reason } },
      { returnReason: reason.trim() },
    ),
})
