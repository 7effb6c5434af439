/**
 * Rupiah as people write it: `1500000`, `1.500.000`, `Rp 1.500.000,00`. Null when it is not a whole amount.
 * Dots are only groups here, wherever they stand: while somebody types a digit into `1.500` it reads `1.5007` for a moment.
 */
export function typedRupiah(text: string): number | null {
  const bare = text
    .trim()
    .replace(/^rp\.?\s*/i, '')
    .replace(/,0{1,2}$/, '')
    .replace(/[.\s\u00a0]/g, '')
  if (!/^\d{1,15}$/.test(bare)) return null
  return Number(bare)
}

/** Digits with dots, as the field shows them: `1.500.000`. */
export const grouped = (value: number | null): string =>
  value === null ? '' : new Intl.NumberFormat('id-ID').format(value)
