import type { PhoneCooperative } from '@dampingi/client'
import { type GivenLegalFacts, type LegalFactField, type LegalFacts, legalFactsOf } from '@dampingi/domain'

type Words =
  | 'deedNumber'
  | 'ahuDecreeNumber'
  | 'taxNumber'
  | 'bankAccount'
  | 'businessNumber'
  | 'cooperativeNumber'
  | 'chairName'
  | 'chairPhone'
const factWords: readonly Words[] = [
  'deedNumber',
  'ahuDecreeNumber',
  'taxNumber',
  'bankAccount',
  'businessNumber',
  'cooperativeNumber',
  'chairName',
  'chairPhone',
]

/** The facts as they stand in the fields, beside those that the form was opened with. */
export type LegalValues = { [W in Words]: string } & Omit<LegalFacts, Words> & { basedOn: LegalFacts }

export function legalValues(facts: GivenLegalFacts, basedOn: GivenLegalFacts): LegalValues {
  const known = legalFactsOf(facts)
  const texts = Object.fromEntries(factWords.map((field) => [field, known[field] ?? ''])) as { [W in Words]: string }
  return { ...known, ...texts, basedOn: legalFactsOf(basedOn) }
}

/** What was typed, as the command takes it: an empty field is not known. */
export function legalBody(cooperativeId: string, { basedOn, ...typed }: LegalValues) {
  const texts = Object.fromEntries(factWords.map((field) => [field, typed[field].trim() || null]))
  return { cooperativeId, facts: legalFactsOf({ ...typed, ...texts }), basedOn: { ...basedOn } }
}

/** The same form on the facts as they are now: with what was typed here, or with what is there. */
export const rebased = (values: LegalValues, now: PhoneCooperative, keep: 'TYPED' | 'THERE'): LegalValues => {
  if (keep === 'THERE') return legalValues(now, now)
  const { facts } = legalBody(now.id, values)
  const current = legalFactsOf(now)
  const mine = Object.entries(facts).filter(([field, value]) => value !== values.basedOn[field as LegalFactField])
  return legalValues({ ...current, ...Object.fromEntries(mine) }, current)
}
