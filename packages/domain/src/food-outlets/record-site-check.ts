import { type CommandInput, defineCommand } from '../commands/facts.ts'
import { badCount } from '../commands/input.ts'
import { refuse } from '../mechanisms/decision.ts'
import type { SiteCheck } from './food-outlet.ts'
import { outletStep } from './outlet-step.ts'

export interface RecordSiteCheck extends CommandInput {
  foodOutletId: string
  siteCheck: SiteCheck
}

/** Records what the officer saw on the site, passed or not. */
export const recordSiteCheck = defineCommand<RecordSiteCheck>({
  by: ['BULOG'],
  subject: ({ foodOutletId }) => ({ kind: 'foodOutlet', id: foodOutletId }),
  decide({ siteCheck }, facts) {
    const findings = (['lengthDecimetres', 'widthDecimetres', 'pallets', 'storageKilograms'] as const).flatMap(
      (field) => badCount(['siteCheck', field], siteCheck[field], 1_000_000),
    )
    if (findings.length > 0) return refuse('INPUT_INVALID', findings)
    return outletStep(
      facts,
      {
        command: 'recordSiteCheck',
        to: siteCheck.passed ? 'SITE_PASSED' : 'SITE_CHECK_FAILED',
        event: 'SiteCheckRecorded',
        brings: { siteCheck },
      },
      { siteCheck },
    )
  },
})
