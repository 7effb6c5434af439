/** The most that any field of money holds, rupiah. Source: Q-A5. */
export const mostRupiah = 1_000_000_000_000_000

const plain = /^\d{1,16}$/
const grouped = /^\d{1,3}(\.\d{3}){1,5}$/

/** What a person typed as whole rupiah: `1.500.000`, `1500000`, `Rp 1.500.000`. Null where it can be read in two ways or not at all. */
export function parseRupiah(typed: string): number | null {
  const digits = typed.trim().replace(/^Rp\.?\s*/i, '')
  if (!plain.test(digits) && !grouped.test(digits)) return null
  const rupiah = Number(digits.replaceAll('.', ''))
  return rupiah <= mostRupiah ? rupiah : null
}
