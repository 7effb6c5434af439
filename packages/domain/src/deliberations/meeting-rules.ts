import { addDays } from '../calendar/day.ts'
import { dayText } from '../calendar/day-text.ts'
import { supportCap } from '../loans/support.ts'
import type { Finding } from '../mechanisms/finding.ts'
import { citationOf, type Parameter } from '../rule-sets/parameter.ts'
import type { RuleSet } from '../rule-sets/rule-set.ts'
import { rupiahText } from '../rule-sets/words.ts'
import type { MeetingElement } from './deliberation.ts'

/** What a rule set asks of a meeting: which elements must be there, and the share of those invited that must be exceeded. */
export interface MeetingRules {
  requiredElements: readonly MeetingElement[]
  /** 10,000 are all who were invited; null: the rule gives no number, so none is enforced. */
  quorumBasisPoints: number | null
}

/** What the rule set of a proposal asks of its deliberation; nothing where the set is not known here. */
export const meetingRules = (ruleSet: RuleSet | null): MeetingRules => ({
  requiredElements: ruleSet?.parameters.deliberationElements.value ?? [],
  quorumBasisPoints: ruleSet?.parameters.deliberationQuorumBasisPoints.value ?? null,
})

/**
 * What a village may not grant: more a month than the rule set lets it put behind a loan. Nothing where the limit or the ceiling is not
 * known. Source: Permendesa 10/2025, domain reference 1.4.
 */
export function grantFindings(
  ruleSet: RuleSet | null,
  villageFundCeilingRupiah: number | null,
  supportPerMonthRupiah: number | null,
): Finding[] {
  const share = ruleSet?.parameters.supportCapBasisPoints
  if (share?.value == null || villageFundCeilingRupiah === null || supportPerMonthRupiah === null) return []
  const { perMonthRupiah } = supportCap({ villageFundCeilingRupiah, shareBasisPoints: share.value })
  if (supportPerMonthRupiah <= perMonthRupiah) return []
  return [
    {
      rule: 'OVER_SUPPORT_CAP',
      severity: 'BLOCKING',
      path: ['supportPerMonthRupiah'],
      why: {
        id: `Dukungan ${rupiahText(supportPerMonthRupiah)} sebulan di atas batas desa ${rupiahText(perMonthRupiah)}.`,
        en: `Support of ${rupiahText(supportPerMonthRupiah)} a month exceeds the village’s limit of ${rupiahText(perMonthRupiah)}.`,
      },
      mend: {
        id: `Tulis paling banyak ${rupiahText(perMonthRupiah)}. Bila musyawarah memutuskan lebih, bahas lagi dengan desa.`,
        en: `Give at most ${rupiahText(perMonthRupiah)}. If the meeting decided more, discuss it with the village again.`,
      },
      owner: 'BA',
      citation: citationOf(share),
    },
  ]
}

/**
 * What is told of a meeting that comes too soon after its invitation; no reason to refuse: the notice is uncertain for a musdesus, and a
 * village may have its own. Domain reference, sections 2 and 7.
 */
export function noticeFindings(
  notice: Parameter<number, 'days'> | undefined,
  { invitedOn, meetsOn, path }: { invitedOn: string; meetsOn: string; path: string[] },
): Finding[] {
  if (notice?.value == null) return []
  const earliest = addDays(invitedOn, notice.value)
  if (meetsOn >= earliest) return []
  return [
    {
      rule: 'SHORT_NOTICE',
      severity: 'ATTENTION',
      path,
      why: {
        id: `Undangan biasanya paling lambat ${notice.value} hari sebelumnya.`,
        en: `An invitation is usually sent at least ${notice.value} days ahead.`,
      },
      mend: {
        id: `Paling cepat ${dayText(earliest, 'id')}, atau pastikan semua yang diundang tetap bisa hadir.`,
        en: `At the earliest ${dayText(earliest, 'en')}, or make sure that everybody can still come.`,
      },
      owner: 'BA',
      citation: citationOf(notice),
    },
  ]
}
