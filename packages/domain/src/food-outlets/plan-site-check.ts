import { type CommandInput, defineCommand } from '../commands/facts.ts'
import { inputFinding } from '../commands/input.ts'
import { refuse } from '../mechanisms/decision.ts'
import { outletStep } from './outlet-step.ts'

export interface PlanSiteCheck extends CommandInput {
  foodOutletId: string
  /** WIB day, today or later. */
  siteCheckOn: string
}

/** Bulog plans the day on which an officer looks at the place. */
export const planSiteCheck = defineCommand<PlanSiteCheck>({
  by: ['BULOG'],
  subject: ({ foodOutletId }) => ({ kind: 'foodOutlet', id: foodOutletId }),
  decide: ({ siteCheckOn }, facts) =>
    siteCheckOn < facts.today
      ? refuse('INPUT_INVALID', [past])
      : outletStep(
          facts,
          { command: 'planSiteCheck', to: 'SITE_CHECK_PLANNED', event: 'SiteCheckPlanned' },
          { siteCheckOn, siteCheck: null },
        ),
})

const past = inputFinding(
  ['siteCheckOn'],
  { id: 'Hari cek lokasi sudah lewat.', en: 'The day of the site check has passed.' },
  { id: 'Pilih hari ini atau sesudahnya.', en: 'Choose today or a later day.' },
)
