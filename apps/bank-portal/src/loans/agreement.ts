import {
  emptyText,
  futureDay,
  type LoanAgreement,
  type LoanSchedule,
  type LoanTerms,
  loanSchedule,
  signingParties,
} from '@dampingi/domain'
import { type FormFinding, say } from '@dampingi/ui'

/** What the form of an agreement holds. */
export interface AgreementValues {
  number: string
  signedOn: string | null
  paymentAccount: string
  powerOfAttorneyNumber: string
  BANK: string
  BOARD: string
  VILLAGE: string
  method: LoanTerms['method'] | null
  gracePlacement: LoanTerms['gracePlacement'] | null
  graceInterest: LoanTerms['graceInterest'] | null
}

/** Begins with what is known: the chair, the day, and the terms of the rule set. */
export const startOfAgreement = (
  today: string,
  chairName: string | null,
  terms: LoanTerms | null,
): AgreementValues => ({
  number: '',
  signedOn: today,
  paymentAccount: '',
  powerOfAttorneyNumber: '',
  BANK: '',
  BOARD: chairName ?? '',
  VILLAGE: '',
  ...withTerms({ method: null, gracePlacement: null, graceInterest: null }, terms),
})

/** The terms of the rule set, where nothing else was chosen. */
export const withTerms = (
  chosen: Pick<AgreementValues, (typeof fixedTerms)[number]>,
  terms: LoanTerms | null,
): Pick<AgreementValues, (typeof fixedTerms)[number]> => ({
  method: chosen.method ?? terms?.method ?? null,
  gracePlacement: chosen.gracePlacement ?? terms?.gracePlacement ?? null,
  graceInterest: chosen.graceInterest ?? terms?.graceInterest ?? null,
})

export const agreementOf = (values: AgreementValues): LoanAgreement => ({
  number: values.number.trim(),
  signedOn: values.signedOn ?? '',
  paymentAccount: values.paymentAccount.trim(),
  powerOfAttorneyNumber: values.powerOfAttorneyNumber.trim(),
  signers: signingParties.map((party) => ({ party, name: values[party].trim() })),
})

/** The terms that the agreement fixes and that an offer was reckoned with. */
export const fixedTerms = ['method', 'gracePlacement', 'graceInterest'] as const

/** What recording an agreement binds the co-operative to; whole rupiah, WIB days. */
export interface AgreementConsequence {
  largestInstalmentRupiah: number
  /** Everything that will be paid, interest too. */
  totalRupiah: number
  /** The first day on which something is paid: interest of the grace counts, months without a payment do not. */
  firstDueOn: string | null
  lastDueOn: string | null
  /** The largest instalment of the offer, where the terms differ from it; else null. */
  offeredRupiah: number | null
  /** Which terms are not those of the offer. */
  changed: (typeof fixedTerms)[number][]
}

/**
 * What the terms as typed come to beside those of the offer (`offered`), as if all of it were drawn in the month of the agreement: so was
 * the offer reckoned. Null while a term is open, or where they carry no schedule.
 */
export function consequenceOf(
  values: Pick<AgreementValues, 'method' | 'gracePlacement' | 'graceInterest' | 'signedOn'>,
  offered: LoanTerms,
  amountRupiah: number,
): AgreementConsequence | null {
  const { method, gracePlacement, graceInterest, signedOn: agreementOn } = values
  if (method === null || gracePlacement === null || graceInterest === null || agreementOn === null) return null
  const reckon = (terms: LoanTerms): LoanSchedule | null =>
    loanSchedule({ ...terms, agreementOn }, [{ month: 1, amountRupiah }])
  const schedule = reckon({ ...offered, method, gracePlacement, graceInterest })
  if (schedule === null) return null
  const changed = fixedTerms.filter((term) => values[term] !== offered[term])
  const paying = schedule.rows.filter(({ instalmentRupiah }) => instalmentRupiah > 0)
  return {
    largestInstalmentRupiah: schedule.largestInstalmentRupiah,
    totalRupiah: schedule.totals.instalmentRupiah,
    firstDueOn: paying[0]?.dueOn ?? null,
    lastDueOn: paying.at(-1)?.dueOn ?? null,
    offeredRupiah: changed.length === 0 ? null : (reckon(offered)?.largestInstalmentRupiah ?? null),
    changed,
  }
}

/** What is not given yet, at its field and in the words of `label`. What only the server can judge it says itself. */
export function agreementFindings(
  values: AgreementValues,
  label: (field: keyof AgreementValues) => string,
  {
    decidedOn,
    today,
    words,
  }: { decidedOn: string | null; today: string; words: { day: string; choice: string; early: string } },
): FormFinding[] {
  const empty = (['number', 'paymentAccount', 'powerOfAttorneyNumber', ...signingParties] as const).flatMap(
    (field: keyof AgreementValues) => {
      const what = { id: label(field), en: label(field) }
      return emptyText([field], values[field] as string, what)
    },
  )
  const late = values.signedOn === null ? [] : futureDay(['signedOn'], values.signedOn, today)
  const told = [...empty, ...late].map(({ path, why, mend }) => finding(String(path[0]), `${say(why)} ${say(mend)}`))
  return [
    ...told,
    ...(values.signedOn === null ? [finding('signedOn', words.day)] : []),
    ...(values.signedOn !== null && decidedOn !== null && values.signedOn < decidedOn
      ? [finding('signedOn', words.early)]
      : []),
    ...fixedTerms.flatMap((field) => (values[field] === null ? [finding(field, words.choice)] : [])),
  ]
}

const finding = (field: string, message: string): FormFinding => ({ path: [field], message, blocking: true })
