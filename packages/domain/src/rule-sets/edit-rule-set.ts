import { type CommandInput, defineRuleSetCommand } from '../commands/facts.ts'
import { inputFinding } from '../commands/input.ts'
import { refuse, refusedBy } from '../mechanisms/decision.ts'
import type { Certainty, Finding } from '../mechanisms/finding.ts'
import type { Parameter, ParameterName } from './parameter.ts'
import { parameterUnits } from './parameter.ts'
import { ruleSetLifecycle } from './rule-set.lifecycle.ts'
import type { RuleSet } from './rule-set.ts'
import { ruleSetEvent, ruleSetLifeFacts, versionOf, written } from './rule-set-step.ts'
import { ruleSetOfVersion } from './rule-set-version.ts'
import { findingOfProblem, validateRuleSets } from './validate-rule-sets.ts'
import { isWebAddress } from './web-address.ts'

/** Where a figure was read, as it is typed. */
interface GivenSource {
  source: string
  url?: string | null
  certainty: Certainty
}

/** One parameter as it is to be. Neither number nor choices: the source does not say. */
export interface GivenParameter extends GivenSource {
  name: string
  /** In what the giver means it; another unit than the parameter's own is told. */
  unit: string
  number?: number | null
  choices?: readonly string[] | null
  checkedOn: string
}

/** The days of the set and where it is written, as they are to be. */
export interface GivenValidity extends GivenSource {
  validFrom: string
  validTo?: string | null
}

export interface EditRuleSet extends CommandInput {
  ruleSetId: string
  /** The revision that the giver had open. */
  baseRevision: number
  parameter?: GivenParameter | null
  validity?: GivenValidity | null
}

/** Changes one parameter of a draft, or its days and source. What is wrong with what was given is refused by name; the rest is told. */
export const editRuleSet = defineRuleSetCommand<EditRuleSet>({
  subject: ({ ruleSetId }) => ({ kind: 'ruleSet', id: ruleSetId }),
  decide({ ruleSetId, baseRevision, parameter, validity }, facts) {
    const before = versionOf(facts, ruleSetId)
    if (before === null) return refuse('NOT_FOUND')
    const refused = refusedBy(
      ruleSetLifecycle,
      { from: before.status, command: 'editRuleSet', to: 'DRAFT', role: facts.viewer.role },
      ruleSetLifeFacts(before, { ...facts, viewerId: facts.viewer.personId }),
    )
    if (refused !== null) return refused
    if (before.revision !== baseRevision) return refuse('VERSION_CONFLICT', [], ['baseRevision'])
    const set = ruleSetOfVersion(before)
    const findings = editFindings(set, { parameter, validity })
    if (findings.length > 0) return refuse('INPUT_INVALID', findings, findings[0]?.path)
    const after = edited(set, { parameter, validity })
    const version = { ...before, ...written(after), revision: before.revision + 1 }
    return {
      outcome: 'ACCEPTED',
      writes: { ruleSets: [version] },
      event: ruleSetEvent('RuleSetEdited', version, {
        from: before.status,
        facts: { changed: [...(parameter ? [parameter.name] : []), ...(validity ? ['validity'] : [])] },
      }),
      findings: [],
    }
  },
})

type Edits = Pick<EditRuleSet, 'parameter' | 'validity'>

/** What is wrong with what is given, before it is saved: the same on the screen and on the server. */
export function editFindings(set: RuleSet, { parameter, validity }: Edits): Finding[] {
  if (!parameter && !validity) return [nothingGiven]
  const problems = validateRuleSets([edited(set, { parameter, validity })])
  return [
    ...(parameter && unitOf(parameter.name) === 'table' ? [tableGiven(parameter.name)] : []),
    ...problems
      .filter(
        ({ code, subject }) =>
          (parameter && subject === parameter.name && code !== 'LIMITS_CROSSED') ||
          (validity && subject === null && (code === 'BAD_DAYS' || code === 'CITATION_MISSING')),
      )
      .map(findingOfProblem),
    ...[parameter?.url, validity?.url].filter((url) => !isWebAddress(url)).map(() => badAddress),
  ]
}

const unitOf = (name: string): string | null => parameterUnits[name as ParameterName] ?? null

function edited(set: RuleSet, { parameter, validity }: Edits): RuleSet {
  const parameters = parameter
    ? { ...set.parameters, [parameter.name]: parameterOf(parameter, set.parameters[parameter.name as ParameterName]) }
    : set.parameters
  if (!validity) return { ...set, parameters }
  const validTo = validity.validTo ?? null
  return {
    ...set,
    parameters,
    validFrom: validity.validFrom,
    validTo,
    end: validTo === set.validTo ? set.end : null,
    certainty: validity.certainty,
    cite: citeOf(validity),
  }
}

/** The remark on a figure goes with the figure: another value drops it. */
function parameterOf(given: GivenParameter, former: Parameter | undefined): Parameter {
  const value = givenValue(given)
  const parameter = {
    value,
    unit: given.unit as Parameter['unit'],
    certainty: given.certainty,
    cite: citeOf(given),
    checkedOn: given.checkedOn,
  }
  const kept = former?.note !== undefined && JSON.stringify(former.value) === JSON.stringify(value)
  return kept ? { ...parameter, note: former.note } : parameter
}

function givenValue({ name, number = null, choices = null }: GivenParameter): unknown {
  if (choices === null) return number
  return unitOf(name) === 'choice' && choices.length === 1 ? choices[0] : choices
}

const citeOf = ({ source, url }: GivenSource) => ({ source: source.trim(), url: (url ?? '').trim() || null })

const badAddress = inputFinding(
  ['url'],
  { id: 'Alamat sumber bukan alamat web.', en: 'The address of the source is no web address.' },
  { id: 'Mulai dengan https://, atau kosongkan.', en: 'Begin with https://, or leave it empty.' },
)
const nothingGiven = inputFinding(
  ['parameter'],
  { id: 'Belum ada yang diubah.', en: 'Nothing was changed yet.' },
  { id: 'Ubah satu isian, lalu simpan.', en: 'Change one parameter, then save.' },
)
const tableGiven = (name: string): Finding =>
  inputFinding(
    ['parameters', name],
    {
      id: `“${name}” berbentuk tabel dan belum bisa diubah di sini.`,
      en: `“${name}” is a table and cannot be changed here yet.`,
    },
    { id: 'Minta pengembang menerbitkannya.', en: 'Ask the developers to publish it.' },
  )
