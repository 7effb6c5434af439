import { dayText } from '../calendar/day-text.ts'
import type { CooperativeKind } from '../cooperatives/cooperative.ts'
import type { Text } from '../mechanisms/text.ts'
import { agrinas2025 } from './agrinas-2025.ts'
import { pmk49Of2025 } from './pmk-49-2025.ts'
import { appliesToKind, type RuleSet } from './rule-set.ts'
import { workingCapital2026 } from './working-capital-2026.ts'

/** The rule sets we ship, oldest first. Later ones are drafted in the portal and live in the database. */
export const ruleSets: readonly RuleSet[] = [pmk49Of2025, agrinas2025, workingCapital2026]

/** Whether a co-operative of this kind may file a loan under this set on this WIB day. A set without financing kinds opens no loan. */
export const openOn = (ruleSet: RuleSet, day: string, kind: CooperativeKind): boolean =>
  inForceOn(ruleSet, day, kind) && (ruleSet.parameters.financingKinds.value ?? []).length > 0

/** Whether the set applies to a co-operative of this kind on this WIB day, with or without a loan to file. */
export const inForceOn = (ruleSet: RuleSet, day: string, kind: CooperativeKind): boolean =>
  ruleSet.status === 'ACTIVE' &&
  appliesToKind(ruleSet.appliesTo, kind) &&
  ruleSet.validFrom <= day &&
  (ruleSet.validTo === null || day <= ruleSet.validTo)

/** The one set under which a co-operative may file on this WIB day. Null is an answer: no rule is open on it, or two contradict. */
export function ruleSetOn(day: string, kind: CooperativeKind, sets: readonly RuleSet[]): RuleSet | null {
  const open = sets.filter((set) => openOn(set, day, kind))
  return open.length === 1 ? (open[0] as RuleSet) : null
}

/** The set of this day with the words for the screen: why filing is open, or why it is not. */
export function filingOn(
  day: string,
  kind: CooperativeKind,
  sets: readonly RuleSet[],
): { ruleSet: RuleSet | null; notice: Text } {
  const ruleSet = ruleSetOn(day, kind, sets)
  return { ruleSet, notice: ruleSet === null ? closedNotice(day) : (ruleSet.filingNotice ?? openNotice(ruleSet)) }
}

/** For a set that says nothing of its own about filing, as one that was drafted in the portal. */
const openNotice = ({ title, validFrom }: RuleSet): Text => ({
  id: `Pengajuan dibuka menurut ${title.id}, sejak ${dayText(validFrom, 'id')}.`,
  en: `Filing is open under ${title.en}, since ${dayText(validFrom, 'en')}.`,
})

const closedNotice = (day: string): Text => ({
  id: `Pada ${dayText(day, 'id')} tidak ada aturan yang membuka pengajuan pinjaman koperasi. Proposal tetap bisa disiapkan sebagai konsep.`,
  en: `On ${dayText(day, 'en')} no rule opens filing of a loan by a co-operative. A proposal can still be prepared as a draft.`,
})

/** Why the demo files on a day in October 2025 and not today. For each screen of the demo programme that starts or files a proposal. */
export const demoFilingNotice: Text = {
  id: 'Program contoh berjalan sejak Oktober 2025, saat PMK 49/2025 berlaku. Aturan sekarang belum pasti, jadi pengajuan memakai tanggal program contoh.',
  en: 'The demo programme plays from October 2025 on, when PMK 49/2025 applied. Which rule applies today is uncertain, so filing uses the demo’s day.',
}
