import type { Finding } from '../../mechanisms/finding.ts'
import type { Text } from '../../mechanisms/text.ts'
import { rupiahText } from '../words.ts'
import { blocking } from './rule.ts'

const words: Record<'BUDGET' | 'DRAWDOWNS', Text> = {
  BUDGET: { id: 'Rincian', en: 'The budget' },
  DRAWDOWNS: { id: 'Pencairan', en: 'The drawdowns' },
}

/** A finding when a sum differs from the loan asked for. Source: domain reference 1.3, validations. */
export function sumMismatch(it: {
  what: 'BUDGET' | 'DRAWDOWNS'
  path: string[]
  sum: bigint
  requested: bigint | null
}): Finding[] {
  if (it.requested === null || it.sum === it.requested) return []
  const gap = rupiahText(it.sum > it.requested ? it.sum - it.requested : it.requested - it.sum)
  const { id, en } = words[it.what]
  return [
    blocking({
      rule: 'SUM_MISMATCH',
      path: it.path,
      why: {
        id: `${id} ${rupiahText(it.sum)}, pinjaman ${rupiahText(it.requested)}. Selisih ${gap}.`,
        en: `${en}: ${rupiahText(it.sum)}, the loan: ${rupiahText(it.requested)}. They differ by ${gap}.`,
      },
      mend:
        it.sum > it.requested
          ? {
              id: `Kurangi ${id.toLowerCase()} ${gap}, atau naikkan pinjaman.`,
              en: `Reduce it by ${gap}, or raise the loan.`,
            }
          : { id: `Tambah ${id.toLowerCase()} ${gap}, atau turunkan pinjaman.`, en: `Add ${gap}, or lower the loan.` },
    }),
  ]
}
