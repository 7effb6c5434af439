import {
  type BusinessUse,
  businessUses,
  type DocumentKind,
  documentKinds,
  type MeetingElement,
  type Parameter,
  type ParameterName,
} from '@dampingi/domain'
import { number, percent, rupiah } from '../formats/rupiah.ts'
import { documentLabel, elementLabel, useLabel } from '../words/labels.ts'
import { t } from '../words/t.ts'

/** What a figure of a rule is called. */
export const parameterLabel = (name: ParameterName): string => t(`parameter.${name}`)

/** A figure of a rule with its unit, for a person; where the source does not say, that. */
export function parameterValue({ value, unit }: Pick<Parameter, 'value' | 'unit'>): string {
  if (value === null) return t('sourceSilent')
  if (typeof value === 'number') return figure(value, unit)
  if (Array.isArray(value)) return value.map(itemOf).join(', ')
  if (typeof value === 'object')
    return Object.values(value as object)
      .map(itemOf)
      .join(', ')
  return itemOf(value)
}

function figure(value: number, unit: Parameter['unit']): string {
  if (unit === 'rupiah') return rupiah(value) ?? ''
  if (unit === 'basis points') return percent(value)
  if (unit === 'months') return t('unitMonths', { n: number(value) })
  if (unit === 'days') return t('unitDays', { n: number(value) })
  if (unit === 'working days') return t('unitWorkingDays', { n: number(value) })
  if (unit === 'day of month') return t('unitDayOfMonth', { n: value })
  return number(value)
}

function itemOf(item: unknown): string {
  if (typeof item === 'object' && item !== null && 'perYearRupiah' in item) {
    const band = item as { fromRupiah: number; toRupiah: number; perYearRupiah: number }
    return t('band', {
      from: rupiah(band.fromRupiah) ?? '',
      to: rupiah(band.toRupiah) ?? '',
      year: rupiah(band.perYearRupiah) ?? '',
    })
  }
  return codeWords(String(item))
}

const codes = [
  'ANNUITY',
  'EQUAL_PRINCIPAL',
  'FLAT',
  'INSIDE_TENOR',
  'BEFORE_TENOR',
  'PAID_MONTHLY',
  'CAPITALISED',
  'FIRST_DRAWDOWN',
  'AGREEMENT',
  'HALF_UP_EACH_MONTH',
  'FULL',
  'WORKING_CAPITAL',
  'CAPEX',
  'OPEX',
  'LEGAL',
  'COOPERATIVE_NUMBER',
  'ACCOUNT',
  'NPWP',
  'NIB',
  'VILLAGE_FUND',
  'DAU_DBH',
  'VILLAGE_HEAD',
  'REGENT',
  'MUSDESUS_AND_VILLAGE_HEAD',
  'STATE_CONTRACT',
  'SAME_VERSION',
  'WITHIN_MAXIMUM',
] as const
type Code = (typeof codes)[number]
const isCode = (text: string): text is Code => (codes as readonly string[]).includes(text)

const codeWords = (text: string): string => {
  if (isCode(text)) return t(`code.${text}`)
  if ((documentKinds as readonly string[]).includes(text)) return documentLabel(text as DocumentKind)
  return (businessUses as readonly string[]).includes(text)
    ? useLabel(text as BusinessUse)
    : elementLabel(text as MeetingElement)
}
