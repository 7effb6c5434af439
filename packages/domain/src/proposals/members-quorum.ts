import { addDays, isDay } from '../calendar/day.ts'
import { inputFinding } from '../commands/input.ts'
import type { Finding } from '../mechanisms/finding.ts'
import { citationOf, type Parameter } from '../rule-sets/parameter.ts'
import type { RuleSet } from '../rule-sets/rule-set.ts'
import type { MembersResolution } from './proposal.ts'

/**
 * Whether enough members were present, by the rule set of the proposal: more than its share at a first meeting, at least its smaller
 * share at a second one that follows within its days. Source: founding guide as reported, domain reference, section 7.
 */
export function quorumFindings(ruleSet: RuleSet | null, resolution: MembersResolution): Finding[] {
  if (ruleSet === null) return []
  const { parameters } = ruleSet
  const { invited, present, firstHeldOn = null } = resolution
  if (firstHeldOn === null) {
    const share = parameters.membersMeetingQuorumBasisPoints
    const days = parameters.membersSecondMeetingWithinDays.value
    if (share.value === null || present * 10_000 > invited * share.value) return []
    return [noQuorum(share, { present, invited, days })]
  }
  const share = parameters.membersSecondMeetingQuorumBasisPoints
  const within = parameters.membersSecondMeetingWithinDays
  return [
    ...(within.value === null || isSecondInTime(resolution.heldOn, firstHeldOn, within.value)
      ? []
      : [notInTime(within, within.value)]),
    ...(share.value === null || present * 10_000 >= invited * share.value
      ? []
      : [noQuorum(share, { present, invited, days: null })]),
  ]
}

const isSecondInTime = (heldOn: string, firstHeldOn: string, days: number): boolean =>
  isDay(firstHeldOn) && firstHeldOn < heldOn && heldOn <= addDays(firstHeldOn, days)

const noQuorum = (
  share: Parameter,
  { present, invited, days }: { present: number; invited: number; days: number | null },
): Finding => ({
  ...inputFinding(
    ['resolution', 'present'],
    { id: `Kuorum kurang: ${present} dari ${invited}.`, en: `No quorum: ${present} of ${invited}.` },
    days === null
      ? {
          id: 'Undang anggota sekali lagi, lalu catat hasilnya.',
          en: 'Invite the members once more and record the outcome.',
        }
      : {
          id: `Adakan rapat kedua paling lambat ${days} hari, lalu catat tanggal rapat pertama.`,
          en: `Hold a second meeting within ${days} days and give the day of the first.`,
        },
  ),
  citation: citationOf(share),
})

const notInTime = (within: Parameter, days: number): Finding => ({
  ...inputFinding(
    ['resolution', 'firstHeldOn'],
    {
      id: `Rapat kedua harus sesudah rapat pertama, paling lambat ${days} hari.`,
      en: `A second meeting follows the first within ${days} days.`,
    },
    {
      id: 'Periksa tanggalnya. Bila lewat, kosongkan dan ulangi sebagai rapat pertama.',
      en: 'Check the days. If it came too late, leave this empty and hold a first meeting again.',
    },
  ),
  citation: citationOf(within),
})
