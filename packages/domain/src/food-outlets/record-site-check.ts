import { type CommandInput, defineCommand } from '../commands/facts.ts'
import type { SiteCheck } from './food-outlet.ts'
import { siteCheckFindings } from './outlet-input.ts'
import { outletStep } from './outlet-step.ts'

export interface RecordSiteCheck extends CommandInput {
  foodOutletId: string
  siteCheck: SiteCheck
}

/** Records what the officer saw on the site, passed or not. */
export const recordSiteCheck = defineCommand<RecordSiteCheck>({
  by: ['BULOG'],
  subject: ({ foodOutletId }) => ({ kind: 'foodOutlet', id: foodOutletId }),
  decide: ({ siteCheck }, facts) =>
    outletStep(
      facts,
      {
        command: 'recordSiteCheck',
        to: siteCheck.passed ? 'SITE_PASSED' : 'SITE_CHECK_FAILED',
        event: 'SiteCheckRecorded',
        brings: { siteCheck },
        wrong: () => siteCheckFindings(siteCheck),
      },
      { siteCheck },
    ),
})
