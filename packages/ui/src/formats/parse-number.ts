/** Why a text is no number of its field. */
export type NumberFault = 'UNREADABLE' | 'NEGATIVE' | 'FRACTION' | 'FINER' | 'LARGE'

/** The most digits before the comma. */
export const mostDigits = 9

/**
 * A number as people write it: `12`, `1.500`, and with `decimals` also `6,5` or `6.5`. Where whole numbers are asked for, dots are groups
 * of three; where a comma is allowed, a dot is taken for one. An empty text is no fault and no number.
 */
export function typedNumber(text: string, decimals = 0): { value: number | null; fault: NumberFault | null } {
  const bare = text.trim()
  if (bare === '') return { value: null, fault: null }
  const failed = (fault: NumberFault) => ({ value: null, fault })
  if (/^[-−]\s*\d/.test(bare)) return failed('NEGATIVE')
  const isGrouped = decimals === 0 && /^\d{1,3}(\.\d{3})+$/.test(bare)
  const parts = /^(\d+)(?:[.,](\d*))?$/.exec(isGrouped ? bare.replaceAll('.', '') : bare)
  if (parts === null) return failed('UNREADABLE')
  const [, whole = '', fraction = ''] = parts
  if (decimals === 0 && fraction !== '') return failed('FRACTION')
  if (fraction.length > decimals) return failed('FINER')
  if (whole.length > mostDigits) return failed('LARGE')
  return { value: Number(`${whole}.${fraction || 0}`), fault: null }
}
