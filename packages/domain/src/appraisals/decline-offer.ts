import { type CommandInput, defineCommand } from '../commands/facts.ts'
import { answerOffer } from './answer-offer.ts'

export interface DeclineOffer extends CommandInput {
  appraisalId: string
  /** Why, in the board's words: the bank reads it. */
  reason: string
}

/** The board does not accept what the bank offers: the proposal may go to another bank as it is, or be changed. */
export const declineOffer = defineCommand<DeclineOffer>({
  by: ['BA'],
  subject: ({ appraisalId }) => ({ kind: 'appraisal', id: appraisalId }),
  decide: ({ command, reason }, facts) =>
    answerOffer(facts, { command: 'declineOffer', event: 'OfferDeclined', reason }, command),
})
