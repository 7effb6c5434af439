import { dayText } from '../../calendar/day-text.ts'
import type { Finding } from '../../mechanisms/finding.ts'
import type { Text } from '../../mechanisms/text.ts'
import type { FinancingKind } from '../../proposals/proposal.ts'
import { appliesToKind } from '../rule-set.ts'
import type { Case } from './case.ts'
import { blocking, type Rule } from './rule.ts'

const kindWords: Record<FinancingKind, Text> = {
  FULL: { id: 'Pinjaman lengkap', en: 'A full loan' },
  WORKING_CAPITAL: { id: 'Modal kerja', en: 'Working capital' },
}

/** Whether the set is open on the day, for this co-operative and this kind of loan. Domain reference 1.8 and B6. */
export const filingRules: readonly Rule[] = [
  {
    name: 'RULE_CLOSED',
    reads: [],
    check: (it) => {
      const { status, validFrom, validTo } = it.ruleSet
      return { inputs: { on: it.evidence.on, status, validFrom, validTo }, findings: closed(it) }
    },
  },
  {
    name: 'RULE_NOT_FOR_COOPERATIVE',
    reads: [],
    check: (it) => ({
      inputs: { kind: it.evidence.cooperative.kind, appliesTo: it.ruleSet.appliesTo },
      findings: appliesToKind(it.ruleSet.appliesTo, it.evidence.cooperative.kind) ? [] : [notForCooperative(it)],
    }),
  },
  {
    name: 'KIND_NOT_ALLOWED',
    reads: ['financingKinds'],
    check: (it) => ({
      inputs: { kind: it.evidence.kind },
      findings: (it.parameters.financingKinds.value ?? []).includes(it.evidence.kind) ? [] : [kindNotAllowed(it)],
    }),
  },
]

function closed(it: Case): Finding[] {
  const { status, validFrom, validTo, title } = it.ruleSet
  const on = it.evidence.on
  const because = (id: string, en: string): Finding[] => [
    blocking({
      rule: 'RULE_CLOSED',
      path: [],
      why: { id: `Aturan ${title.id} ${id}.`, en: `The rule ${title.en} ${en}.` },
      mend: it.ruleSet.end?.note ?? {
        id: 'Simpan sebagai konsep. Salin ke aturan baru bila sudah dibuka.',
        en: 'Keep it as a draft. Copy it to a new rule once one is open.',
      },
      owner: 'ADMIN',
      cite: it.ruleSet.end === null ? it.ruleSet : { ...it.ruleSet.end.cite, certainty: it.ruleSet.end.certainty },
    }),
  ]
  if (status !== 'ACTIVE') return because('sedang tidak dibuka', 'is not open now')
  if (on < validFrom)
    return because(`baru berlaku sejak ${dayText(validFrom, 'id')}`, `applies only from ${dayText(validFrom, 'en')}`)
  if (validTo !== null && on > validTo)
    return because(`ditutup setelah ${dayText(validTo, 'id')}`, `closed after ${dayText(validTo, 'en')}`)
  return []
}

const notForCooperative = (it: Case): Finding =>
  blocking({
    rule: 'RULE_NOT_FOR_COOPERATIVE',
    path: [],
    why: {
      id: `Aturan ini hanya untuk ${it.ruleSet.appliesTo}.`,
      en: `This rule is for ${it.ruleSet.appliesTo} only.`,
    },
    mend: { id: 'Pilih aturan untuk jenis koperasi ini.', en: 'Choose a rule for this kind of co-operative.' },
    cite: it.ruleSet,
  })

const kindNotAllowed = (it: Case): Finding =>
  blocking({
    rule: 'KIND_NOT_ALLOWED',
    path: ['kind'],
    why: {
      id: `${kindWords[it.evidence.kind].id} tidak dibuka oleh ${it.ruleSet.title.id}.`,
      en: `${kindWords[it.evidence.kind].en} is not opened by ${it.ruleSet.title.en}.`,
    },
    mend: { id: 'Mulai proposal dengan jenis yang dibuka.', en: 'Start a proposal of a kind that is open.' },
    cite: it.parameters.financingKinds,
  })
