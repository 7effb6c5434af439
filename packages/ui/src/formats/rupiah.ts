import { language } from '../words/language.ts'

const digits = { id: new Intl.NumberFormat('id-ID'), en: new Intl.NumberFormat('en-GB') }

/** On screen: `Rp 1.250.000` with a no-break space; English groups with commas and keeps "Rp". Takes the API's string too. */
export function rupiah(amount: number | string | bigint | null | undefined): string | null {
  if (amount === null || amount === undefined) return null
  const value = BigInt(amount)
  const size = digits[language.value].format(value < 0n ? -value : value)
  return `${value < 0n ? '-' : ''}Rp\u00a0${size}`
}

/** `2.000` or, in English, `2,000`. */
export const number = (value: number): string => digits[language.value].format(value)

/** Basis points as a share: 600 is `6%`, 3.250 is `32,5%`. */
export const percent = (basisPoints: number): string =>
  `${new Intl.NumberFormat(language.value === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: 2 }).format(basisPoints / 100)}%`
