import { type CommandInput, defineCommand } from '../commands/facts.ts'
import { answerOffer } from './answer-offer.ts'

export interface AcceptOffer extends CommandInput {
  appraisalId: string
}

/** The board accepts what the bank offers; next the agreement is signed. Source: screens section 6, domain reference B2. */
export const acceptOffer = defineCommand<AcceptOffer>({
  by: ['BA'],
  subject: ({ appraisalId }) => ({ kind: 'appraisal', id: appraisalId }),
  decide: ({ command }, facts) =>
    answerOffer(facts, { command: 'acceptOffer', event: 'OfferAccepted', reason: null }, command),
})
