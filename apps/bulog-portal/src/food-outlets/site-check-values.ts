import type { SiteCheck } from '@dampingi/domain'
import type { FormFinding } from '@dampingi/ui'
import { t } from '../words/t.ts'

/** What the officer has filled in so far; null: not answered yet. Lengths in metres, as they are read off the tape. */
export interface SiteCheckValues {
  lengthMetres: number | null
  widthMetres: number | null
  dry: boolean | null
  ventilated: boolean | null
  pallets: number | null
  scale: boolean | null
  power: boolean | null
  truckAccess: boolean | null
  storageKilograms: number | null
  operatorPresent: boolean | null
  passed: boolean | null
  /** The day on which it was made. */
  siteCheckOn: string | null
  notes: string
}

/** Nothing filled in, but the day: a check is mostly noted on the day on which it is made. */
export const emptySiteCheck = (siteCheckOn: string | null = null): SiteCheckValues => ({
  lengthMetres: null,
  widthMetres: null,
  dry: null,
  ventilated: null,
  pallets: null,
  scale: null,
  power: null,
  truckAccess: null,
  storageKilograms: null,
  operatorPresent: null,
  passed: null,
  siteCheckOn,
  notes: '',
})

/** The fields of each page, in the order in which an officer walks through a place. */
export const siteCheckPages = [
  ['lengthMetres', 'widthMetres'],
  ['storageKilograms', 'pallets'],
  ['dry', 'ventilated', 'scale'],
  ['power', 'truckAccess'],
  ['operatorPresent'],
  ['passed', 'siteCheckOn', 'notes'],
] as const satisfies (keyof SiteCheckValues)[][]

/** Every question that has no answer yet. A note may stay empty. */
export const unanswered = (values: SiteCheckValues): FormFinding[] =>
  Object.entries(values)
    .filter(([, value]) => value === null)
    .map(([field]) => ({
      path: [field],
      message: t('answerMissing', { question: t(`site.${field as keyof SiteCheckValues}`) }),
      blocking: true,
    }))

/** A length with more digits after the comma than a decimetre has: said at its question, never rounded in silence. */
export const tooFine = (values: SiteCheckValues): FormFinding[] =>
  (['lengthMetres', 'widthMetres'] as const)
    .filter((field) => {
      const decimetres = (values[field] ?? 0) * 10
      return Math.abs(decimetres - Math.round(decimetres)) > 1e-6
    })
    .map((field) => ({ path: [field], message: t('tooFine'), blocking: true }))

/** The check as it is recorded, or null while something is unanswered. */
export function siteCheckOf(values: SiteCheckValues): SiteCheck | null {
  const {
    lengthMetres,
    widthMetres,
    dry,
    ventilated,
    pallets,
    scale,
    power,
    truckAccess,
    storageKilograms,
    operatorPresent,
    passed,
  } = values
  if (lengthMetres === null || widthMetres === null || pallets === null || storageKilograms === null) return null
  if (dry === null || ventilated === null || scale === null || power === null || truckAccess === null) return null
  if (operatorPresent === null || passed === null) return null
  return {
    lengthDecimetres: Math.round(lengthMetres * 10),
    widthDecimetres: Math.round(widthMetres * 10),
    dry,
    ventilated,
    pallets,
    scale,
    power,
    truckAccess,
    storageKilograms,
    operatorPresent,
    notes: values.notes.trim(),
    passed,
  }
}
