import { emptyText, futureDay, type LoanAgreement, type LoanTerms, signingParties } from '@dampingi/domain'
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
  method: terms?.method ?? null,
  gracePlacement: terms?.gracePlacement ?? null,
  graceInterest: terms?.graceInterest ?? null,
})

export const agreementOf = (values: AgreementValues): LoanAgreement => ({
  number: values.number.trim(),
  signedOn: values.signedOn ?? '',
  paymentAccount: values.paymentAccount.trim(),
  powerOfAttorneyNumber: values.powerOfAttorneyNumber.trim(),
  signers: signingParties.map((party) => ({ party, name: values[party].trim() })),
})

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
    ...(['method', 'gracePlacement', 'graceInterest'] as const).flatMap((field) =>
      values[field] === null ? [finding(field, words.choice)] : [],
    ),
  ]
}

const finding = (field: string, message: string): FormFinding => ({ path: [field], message, blocking: true })
