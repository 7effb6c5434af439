import { addDays } from '../calendar/day.ts'
import type { Finding } from '../mechanisms/finding.ts'
import { citationOf } from '../rule-sets/parameter.ts'
import type { RuleSet } from '../rule-sets/rule-set.ts'
import { dayText } from '../rule-sets/words.ts'
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

/** Told, and no reason to refuse: the notice for a musdesus is uncertain, and a village may have its own. Domain reference, section 2. */
export function noticeFindings(ruleSet: RuleSet | null, today: string, scheduledOn: string): Finding[] {
  const notice = ruleSet?.parameters.deliberationNoticeDays
  if (notice?.value == null) return []
  const earliest = addDays(today, notice.value)
  if (scheduledOn >= earliest) return []
  return [
    {
      rule: 'SHORT_NOTICE',
      severity: 'ATTENTION',
      path: ['scheduledOn'],
      why: {
        id: `Undangan biasanya paling lambat ${notice.value} hari sebelumnya.`,
        en: `An invitation is usually sent at least ${notice.value} days ahead.`,
      },
      mend: {
        id: `Paling cepat ${dayText(earliest, 'id')}, atau pastikan semua unsur tetap bisa hadir.`,
        en: `At the earliest ${dayText(earliest, 'en')}, or make sure that every element can still come.`,
      },
      owner: 'BA',
      citation: citationOf(notice),
    },
  ]
}
