import { type CommandInput, defineCommand } from '../commands/facts.ts'
import { planFindings } from './outlet-input.ts'
import { outletStep } from './outlet-step.ts'

export interface PlanSiteCheck extends CommandInput {
  foodOutletId: string
  /** WIB day, from today to `siteCheckWithinDays` ahead. */
  siteCheckOn: string
}

/** Bulog plans the day on which an officer looks at the place, or another day for it. */
export const planSiteCheck = defineCommand<PlanSiteCheck>({
  by: ['BULOG'],
  subject: ({ foodOutletId }) => ({ kind: 'foodOutlet', id: foodOutletId }),
  decide: ({ siteCheckOn }, facts) =>
    outletStep(
      facts,
      {
        command: 'planSiteCheck',
        to: 'SITE_CHECK_PLANNED',
        event: 'SiteCheckPlanned',
        wrong: () => planFindings(siteCheckOn, facts.today),
      },
      { siteCheckOn, siteCheck: null },
    ),
})
