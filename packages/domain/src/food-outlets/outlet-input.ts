import { addDays } from '../calendar/day.ts'
import { badCount, badNumberText } from '../commands/input.ts'
import { refuse } from '../mechanisms/decision.ts'
import type { Finding } from '../mechanisms/finding.ts'
import type { Text } from '../mechanisms/text.ts'
import type { SiteCheck } from './food-outlet.ts'

/** How many days ahead a site check may be planned: a quarter. No officer's calendar is kept further; a later day is a slip of the keyboard. */
export const siteCheckWithinDays = 90

/** Numbers of the register are the same however they are spaced and whatever the case of their letters. */
export const sameRpkNumber = (one: string, other: string): boolean => bareNumber(one) === bareNumber(other)
const bareNumber = (number: string): string => number.replace(/\s/g, '').toUpperCase()

/** What may be wrong with the day for which a site check is planned. */
export function planFindings(siteCheckOn: string, today: string): Finding[] {
  if (siteCheckOn < today)
    return [
      atBulog('SITE_CHECK_DAY_PASSED', ['siteCheckOn'], {
        why: { id: 'Hari cek lokasi sudah lewat.', en: 'The day of the site check has passed.' },
        mend: { id: 'Pilih hari ini atau sesudahnya.', en: 'Choose today or a later day.' },
      }),
    ]
  const last = addDays(today, siteCheckWithinDays)
  if (siteCheckOn <= last) return []
  return [
    atBulog('SITE_CHECK_TOO_FAR', ['siteCheckOn'], {
      why: {
        id: `Hari cek lokasi lebih dari ${siteCheckWithinDays} hari lagi.`,
        en: `The day of the site check is more than ${siteCheckWithinDays} days away.`,
      },
      mend: { id: `Pilih hari sampai ${typed(last)}.`, en: `Choose a day up to ${typed(last)}.` },
    }),
  ]
}

/** What may be wrong with what was noted of a site check: its figures, and the day on which it was made. */
export const siteCheckFindings = (
  given: { siteCheck: SiteCheck; siteCheckOn: string },
  facts: { today: string; submittedOn: string | null },
): Finding[] => [
  ...(['lengthDecimetres', 'widthDecimetres', 'pallets', 'storageKilograms'] as const)
    .flatMap((field) => badCount(['siteCheck', field], given.siteCheck[field], 1_000_000))
    .map(mendedByBulog),
  ...between(['siteCheckOn'], given.siteCheckOn, {
    latest: facts.today,
    earliest: facts.submittedOn,
    rule: 'SITE_CHECK_BEFORE_SUBMISSION',
    why: {
      id: 'Tanggal cek lokasi lebih dulu daripada pengajuan yang masuk.',
      en: 'The day of the site check is before the application came in.',
    },
  }),
]

/** What a registration is held against. */
export interface RegistrationFacts {
  today: string
  /** The day of the site check that the outlet passed. */
  siteCheckOn: string | null
  /** Another outlet of the branch has this number. */
  rpkNumberTaken: boolean
}

/** What may be wrong with the number of a registration, and with its days. */
export const registrationFindings = (
  given: { rpkNumber: string; registeredOn: string; signageInstalledOn: string | null },
  facts: RegistrationFacts,
): Finding[] => [
  ...numberFindings(given.rpkNumber, facts.rpkNumberTaken),
  ...between(['registeredOn'], given.registeredOn, {
    latest: facts.today,
    earliest: facts.siteCheckOn,
    rule: 'REGISTERED_BEFORE_SITE_CHECK',
    why: {
      id: 'Tanggal terdaftar lebih dulu daripada cek lokasi yang lolos.',
      en: 'The day of registration is before the site check that was passed.',
    },
  }),
  ...between(['signageInstalledOn'], given.signageInstalledOn, {
    latest: facts.today,
    earliest: given.registeredOn,
    rule: 'SIGNAGE_BEFORE_REGISTRATION',
    why: {
      id: 'Tanggal spanduk lebih dulu daripada tanggal terdaftar.',
      en: 'The day of the signage is before the day of registration.',
    },
  }),
]

/** A refusal at Bulog's desk: the path leads to the first field that is wrong. */
export const refuseAtBulog = (findings: Finding[]) => refuse('INPUT_INVALID', findings, findings[0]?.path)

function numberFindings(rpkNumber: string, taken: boolean): Finding[] {
  // That it is missing is told by the lifecycle.
  if (rpkNumber === '') return []
  if (!taken)
    return badNumberText(['rpkNumber'], rpkNumber, { id: 'Nomor RPK', en: 'The RPK number' }).map(mendedByBulog)
  return [
    atBulog('RPK_NUMBER_TAKEN', ['rpkNumber'], {
      why: { id: 'Nomor RPK ini sudah dipakai outlet lain.', en: 'Another outlet has this RPK number already.' },
      mend: {
        id: 'Cocokkan dengan daftar Bulog, lalu isi nomor yang benar.',
        en: "Compare it with Bulog's register and give the right number.",
      },
    }),
  ]
}

/** A day that has happened, and not before another that had to come first. */
function between(
  path: string[],
  day: string | null,
  { latest, earliest, rule, why }: { latest: string; earliest: string | null; rule: string; why: Text },
): Finding[] {
  if (day === null) return []
  if (day > latest)
    return [
      atBulog('DAY_NOT_COME', path, {
        why: { id: 'Tanggal ini belum terjadi.', en: 'This day has not come yet.' },
        mend: { id: 'Isi tanggal hari ini atau sebelumnya.', en: 'Give today or an earlier day.' },
      }),
    ]
  if (earliest === null || day >= earliest) return []
  const mend = {
    id: `Isi tanggal ${typed(earliest)} atau sesudahnya.`,
    en: `Give ${typed(earliest)} or a later day.`,
  }
  return [atBulog(rule, path, { why, mend })]
}

/** A day as the fields of the desks take it. */
const typed = (day: string): string => day.split('-').reverse().join('-')

const mendedByBulog = (finding: Finding): Finding => ({ ...finding, owner: 'BULOG' })

const atBulog = (rule: string, path: string[], words: { why: Text; mend: Text }): Finding => ({
  rule,
  severity: 'BLOCKING',
  path,
  ...words,
  owner: 'BULOG',
  citation: null,
})
