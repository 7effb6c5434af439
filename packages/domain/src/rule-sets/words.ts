import type { Language } from '../mechanisms/text.ts'

/** `Rp 3.200.000.000` with a no-break space, as screens write it, the same in both languages. Not `Intl`, whose data differ from machine to machine. */
export function rupiahText(rupiah: bigint | number): string {
  const digits = String(rupiah).replace('-', '')
  return `${rupiah < 0 ? '-' : ''}Rp\u00a0${digits.replace(/\B(?=(\d{3})+$)/g, '.')}`
}

/** `1,31` or `1.31`: how many times, from basis points, cut after two digits. */
export function timesText(basisPoints: number, language: Language): string {
  const hundredths = Math.floor(basisPoints / 100)
  return `${Math.floor(hundredths / 100)}${language === 'id' ? ',' : '.'}${String(hundredths % 100).padStart(2, '0')}`
}
