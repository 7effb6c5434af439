import { type CommandInput, defineCommand } from '../commands/facts.ts'
import type { SiteCheck } from './food-outlet.ts'
import { siteCheckFindings } from './outlet-input.ts'
import { outletStep } from './outlet-step.ts'

export interface RecordSiteCheck extends CommandInput {
  foodOutletId: string
  siteCheck: SiteCheck
  /** The WIB day on which the officer was there, whatever day was planned; left out: today. */
  siteCheckOn?: string | null
}

/** Records what the officer saw on the site, passed or not. */
export const recordSiteCheck = defineCommand<RecordSiteCheck>({
  by: ['BULOG'],
  subject: ({ foodOutletId }) => ({ kind: 'foodOutlet', id: foodOutletId }),
  decide(input, facts) {
    const { siteCheck } = input
    const siteCheckOn = input.siteCheckOn ?? facts.today
    const { today, outletSubmittedOn: submittedOn } = facts
    return outletStep(
      facts,
      {
        command: 'recordSiteCheck',
        to: siteCheck.passed ? 'SITE_PASSED' : 'SITE_CHECK_FAILED',
        event: 'SiteCheckRecorded',
        brings: { siteCheck },
        wrong: () => siteCheckFindings({ siteCheck, siteCheckOn }, { today, submittedOn }),
      },
      { siteCheck, siteCheckOn },
    )
  },
})
