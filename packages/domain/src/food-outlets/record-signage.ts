import { type CommandInput, defineCommand } from '../commands/facts.ts'
import { futureDay, tooEarly } from '../commands/input.ts'
import { outletStep } from './outlet-step.ts'

export interface RecordSignage extends CommandInput {
  foodOutletId: string
  /** The WIB day on which the sign was put up: not before the registration, not after today. Given again, it mends the day. */
  signageInstalledOn: string
}

/** Records when the sign of a registered outlet went up, which is mostly after its registration. */
export const recordSignage = defineCommand<RecordSignage>({
  by: ['BULOG'],
  subject: ({ foodOutletId }) => ({ kind: 'foodOutlet', id: foodOutletId }),
  decide: ({ signageInstalledOn }, facts) =>
    outletStep(
      facts,
      {
        command: 'recordSignage',
        to: 'REGISTERED',
        event: 'SignageRecorded',
        wrong: ({ registeredOn }) => [
          ...futureDay(['signageInstalledOn'], signageInstalledOn, facts.today),
          ...tooEarly(['signageInstalledOn'], signageInstalledOn, {
            day: registeredOn ?? '',
            why: { id: 'Tanggal ini sebelum RPK terdaftar.', en: 'This day is before the registration.' },
          }),
        ],
      },
      { signageInstalledOn },
    ),
})
