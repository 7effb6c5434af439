import { type CommandInput, defineCommand } from '../commands/facts.ts'
import type { OutletDocument } from './food-outlet.ts'
import { outletStep } from './outlet-step.ts'

export interface SubmitFoodOutlet extends CommandInput {
  foodOutletId: string
  /** The papers that are in hand. */
  documents: OutletDocument[]
}

/** Sends the application to the Bulog branch. Each paper that is missing is named, with who can bring it. */
export const submitFoodOutlet = defineCommand<SubmitFoodOutlet>({
  by: ['BA'],
  subject: ({ foodOutletId }) => ({ kind: 'foodOutlet', id: foodOutletId }),
  decide: ({ documents }, facts) =>
    outletStep(
      facts,
      { command: 'submitFoodOutlet', to: 'SUBMITTED', event: 'FoodOutletSubmitted', brings: { documents } },
      { documents: [...new Set(documents)], returnReason: null },
    ),
})
