import { addDays, isDay } from '../calendar/day.ts'
import { dayText } from '../calendar/day-text.ts'
import type { Finding } from '../mechanisms/finding.ts'
import type { Text } from '../mechanisms/text.ts'
import {
  type Parameter,
  type ParameterName,
  parameterNames,
  parameterUnits,
  type Unit,
  unitWords,
} from './parameter.ts'
import { parameterChoices } from './parameter-choices.ts'
import type { RuleSet } from './rule-set.ts'

export type RuleSetProblemCode =
  | 'OVERLAP'
  | 'GAP'
  | 'DUPLICATE_VERSION'
  | 'BAD_DAYS'
  | 'CITATION_MISSING'
  | 'WRONG_UNIT'
  | 'UNKNOWN_PARAMETER'
  | 'MISSING_PARAMETER'
  | 'BAD_VALUE'
  | 'LIMITS_CROSSED'

/** What is wrong with a rule set, named so that its author can mend it. */
export interface RuleSetProblem {
  code: RuleSetProblemCode
  /** Code and version, e.g. `PMK49_2025/1`. */
  ruleSet: string
  /** The parameter, paper, step or other set concerned; null for the set as a whole. */
  subject: string | null
  message: Text
}

/** Checks rule sets before they are published: each by itself, and against each other in time. Empty when all is well. */
export const validateRuleSets = (sets: readonly RuleSet[]): RuleSetProblem[] => [
  ...sets.flatMap((set) => [...daysOf(set), ...parametersOf(set), ...citationsOf(set)]),
  ...sets.flatMap((set, i) => sets.slice(i + 1).flatMap((other) => together(set, other))),
]

const problem = (
  set: RuleSet,
  code: RuleSetProblemCode,
  subject: string | null,
  id: string,
  en: string,
): RuleSetProblem => ({
  code,
  ruleSet: nameOf(set),
  subject,
  message: { id, en },
})
const nameOf = ({ code, version }: RuleSet): string => `${code}/${version}`

function daysOf(set: RuleSet): RuleSetProblem[] {
  const { validFrom, validTo } = set
  if (isDay(validFrom) && (validTo === null || (isDay(validTo) && validFrom <= validTo))) return []
  return [
    problem(
      set,
      'BAD_DAYS',
      null,
      'Masa berlaku bukan rentang tanggal yang benar.',
      'The validity is not a real range of days.',
    ),
  ]
}

function parametersOf(set: RuleSet): RuleSetProblem[] {
  const given = set.parameters as Record<string, Parameter | undefined>
  const strangers = Object.keys(given).filter((name) => !(name in parameterUnits))
  return [
    ...strangers.map((name) =>
      problem(set, 'UNKNOWN_PARAMETER', name, `“${name}” tidak dikenal.`, `“${name}” is not known.`),
    ),
    ...parameterNames.flatMap((name) => parameterProblems(set, name, given[name])),
    ...crossed(set, given),
  ]
}

function parameterProblems(set: RuleSet, name: ParameterName, parameter: Parameter | undefined): RuleSetProblem[] {
  if (parameter === undefined)
    return [problem(set, 'MISSING_PARAMETER', name, `“${name}” belum diisi.`, `“${name}” is missing.`)]
  const unit = parameterUnits[name]
  const problems: RuleSetProblem[] = []
  if (parameter.unit !== unit) {
    problems.push(
      problem(
        set,
        'WRONG_UNIT',
        name,
        `“${name}” diukur dalam ${unitWords[unit].id}, bukan ${wordsOf(parameter.unit).id}.`,
        `“${name}” is measured in ${unitWords[unit].en}, not ${wordsOf(parameter.unit).en}.`,
      ),
    )
  }
  if (parameter.value !== null && !fits(parameter.value, { unit, choices: parameterChoices[name] })) {
    problems.push(
      problem(
        set,
        'BAD_VALUE',
        name,
        `Nilai “${name}” tidak cocok dengan ${unitWords[unit].id}.`,
        `The value of “${name}” does not fit ${unitWords[unit].en}.`,
      ),
    )
  }
  if (!isCited(parameter.cite) || !isDay(parameter.checkedOn ?? '')) {
    problems.push(
      problem(
        set,
        'CITATION_MISSING',
        name,
        `Sumber atau tanggal periksa “${name}” belum ada.`,
        `“${name}” has no source or no day on which it was checked.`,
      ),
    )
  }
  return problems
}

const isCited = (cite: { source?: string } | undefined): boolean => (cite?.source ?? '').trim() !== ''

/** Whatever stands where a unit belongs, in words. */
const wordsOf = (unit: string): Text => unitWords[unit as Unit] ?? { id: `“${unit}”`, en: `“${unit}”` }

function fits(value: unknown, { unit, choices = [] }: { unit: Unit; choices: readonly string[] | undefined }): boolean {
  if (unit === 'choice') return choices.includes(value as string)
  if (unit === 'list')
    return Array.isArray(value) && value.every((item) => choices.includes(item)) && new Set(value).size === value.length
  if (unit === 'table') return typeof value === 'object'
  const whole = Number.isSafeInteger(value) && (value as number) >= 0
  if (unit === 'basis points') return whole && (value as number) <= 100_000
  return unit === 'day of month' ? whole && (value as number) >= 1 && (value as number) <= 31 : whole
}

function crossed(set: RuleSet, given: Record<string, Parameter | undefined>): RuleSetProblem[] {
  const least = given.minGraceMonths?.value
  const most = given.maxGraceMonths?.value
  if (typeof least !== 'number' || typeof most !== 'number' || least <= most) return []
  return [
    problem(
      set,
      'LIMITS_CROSSED',
      'minGraceMonths',
      'Masa tenggang terpendek di atas yang terpanjang.',
      'The shortest grace exceeds the longest.',
    ),
  ]
}

function citationsOf(set: RuleSet): RuleSetProblem[] {
  const cited = [{ code: null, cite: set.cite }, ...set.documents, ...set.approvals]
  const known = new Set<string>(parameterNames)
  return [
    ...cited
      .filter(({ cite }) => !isCited(cite))
      .map(({ code }) => problem(set, 'CITATION_MISSING', code, 'Sumber belum disebut.', 'The source is not named.')),
    ...set.deadlines
      .filter(({ parameter }) => !known.has(parameter))
      .map(({ code, parameter }) =>
        problem(set, 'UNKNOWN_PARAMETER', code, `“${parameter}” tidak dikenal.`, `“${parameter}” is not known.`),
      ),
  ]
}

function together(set: RuleSet, other: RuleSet): RuleSetProblem[] {
  const name = nameOf(other)
  if (nameOf(set) === name)
    return [problem(set, 'DUPLICATE_VERSION', name, 'Versi ini ada dua kali.', 'This version exists twice.')]
  const sameKind = set.appliesTo === 'BOTH' || other.appliesTo === 'BOTH' || set.appliesTo === other.appliesTo
  const bothOpen = [set, other].every(
    (s) => s.status === 'ACTIVE' && (s.parameters.financingKinds?.value ?? []).length > 0,
  )
  if (!sameKind || !bothOpen) return []
  if (!(startsBeforeEnd(set, other) && startsBeforeEnd(other, set))) return gapBetween(set, other)
  const since = [set.validFrom, other.validFrom].sort()[1] as string
  return [
    problem(
      set,
      'OVERLAP',
      name,
      `Sama-sama terbuka sejak ${dayText(since, 'id')}. Tutup ${name} sampai ${dayText(addDays(since, -1), 'id')}.`,
      `Both are open since ${dayText(since, 'en')}. Close ${name} on ${dayText(addDays(since, -1), 'en')}.`,
    ),
  ]
}

/** Days on which neither a version nor the next one of the same set is open: on purpose perhaps, so it is named and decided by a person. */
function gapBetween(one: RuleSet, other: RuleSet): RuleSetProblem[] {
  const [former, next] = one.version < other.version ? [one, other] : [other, one]
  if (former.code !== next.code || next.version !== former.version + 1 || former.validTo === null) return []
  const [from, to] = [addDays(former.validTo, 1), addDays(next.validFrom, -1)]
  if (to < from) return []
  return [
    problem(
      next,
      'GAP',
      nameOf(former),
      `Dari ${dayText(from, 'id')} sampai ${dayText(to, 'id')} tidak ada versi yang terbuka.`,
      `From ${dayText(from, 'en')} to ${dayText(to, 'en')} no version is open.`,
    ),
  ]
}

const startsBeforeEnd = (set: RuleSet, other: RuleSet): boolean =>
  other.validTo === null || set.validFrom <= other.validTo

/** How each problem is mended, for a person. */
const mends: Record<RuleSetProblemCode, Text> = {
  OVERLAP: {
    id: 'Ubah hari mulai, atau tangguhkan yang lain lebih dulu.',
    en: 'Change the first day, or suspend the other one first.',
  },
  GAP: {
    id: 'Mulai sehari sesudah versi lama, atau biarkan bila disengaja.',
    en: 'Begin the day after the former version, or leave it if it is meant.',
  },
  DUPLICATE_VERSION: { id: 'Buat konsep baru dari versi terakhir.', en: 'Draft anew from the last version.' },
  BAD_DAYS: {
    id: 'Isi hari mulai, dan hari akhir yang tidak mendahuluinya.',
    en: 'Give a first day, and a last day not before it.',
  },
  CITATION_MISSING: {
    id: 'Sebut sumber dan kapan terakhir diperiksa.',
    en: 'Name the source and when it was last checked.',
  },
  WRONG_UNIT: { id: 'Isi dalam satuan yang benar.', en: 'Give it in the right unit.' },
  UNKNOWN_PARAMETER: { id: 'Pilih isian dari daftar.', en: 'Choose a parameter of the list.' },
  MISSING_PARAMETER: {
    id: 'Isi, atau nyatakan bahwa aturan tidak menyebutnya.',
    en: 'Fill it in, or say that the rule does not name it.',
  },
  BAD_VALUE: { id: 'Isi nilai yang cocok.', en: 'Give a value that fits.' },
  LIMITS_CROSSED: { id: 'Perbaiki salah satu batasnya.', en: 'Mend one of the two limits.' },
}

/** A problem as a finding: a gap may be meant, so it only draws attention. */
export const findingOfProblem = ({ code, subject, message }: RuleSetProblem): Finding => ({
  rule: code,
  severity: code === 'GAP' ? 'ATTENTION' : 'BLOCKING',
  path: subject === null ? [] : ['parameters', subject],
  why: message,
  mend: mends[code],
  owner: 'ADMIN',
  citation: null,
})
