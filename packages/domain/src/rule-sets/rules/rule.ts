import type { Certainty, Citation, Finding, Party, Severity } from '../../mechanisms/finding.ts'
import type { Text } from '../../mechanisms/text.ts'
import { citationOf, type Parameter, type ParameterName, type RuleParameters, type Unit } from '../parameter.ts'
import type { Case } from './case.ts'

export type TraceValue = string | number | boolean | null

/** What a rule saw and what it found. Money is a number while a number is exact, else its digits. */
export interface Outcome {
  inputs: Record<string, TraceValue>
  findings: Finding[]
}

/** One rule: its name, the parameters it reads (the first is the authority of its findings), and the check. */
export interface Rule {
  name: string
  reads: readonly ParameterName[]
  check: (it: Case) => Outcome
}

/** One rule as it was applied: with these inputs and these values of the parameters it came to this. */
export interface TraceLine {
  rule: string
  inputs: Record<string, TraceValue>
  parameters: { name: ParameterName; value: unknown; unit: Unit; certainty: Certainty }[]
  result: 'KEPT' | Severity
}

export function traceLine(
  rule: Rule,
  { outcome, parameters }: { outcome: Outcome; parameters: RuleParameters },
): TraceLine {
  const severities = outcome.findings.map((finding) => finding.severity)
  return {
    rule: rule.name,
    inputs: outcome.inputs,
    parameters: rule.reads.map((name) => {
      const { value, unit, certainty } = parameters[name]
      return { name, value, unit, certainty }
    }),
    result: (['BLOCKING', 'ATTENTION', 'UNKNOWN'] as const).find((severity) => severities.includes(severity)) ?? 'KEPT',
  }
}

/** A number while it is exact, else its digits, so that the trace is the same everywhere. */
export const traced = (rupiah: bigint): number | string =>
  Number.isSafeInteger(Number(rupiah)) ? Number(rupiah) : String(rupiah)

type What = {
  rule: string
  path: string[]
  why: Text
  mend: Text
  owner?: Party
  cite?: Citation | Pick<Parameter, 'cite' | 'certainty'> | null
}

const found =
  (severity: Severity) =>
  ({ rule, path, why, mend, owner = 'BA', cite = null }: What): Finding => ({
    rule,
    severity,
    path,
    why,
    mend,
    owner,
    citation: cite === null || !('cite' in cite) ? cite : citationOf(cite),
  })

export const blocking = found('BLOCKING')
export const attention = found('ATTENTION')
export const unknown = found('UNKNOWN')

/** A finding when the rule set gives no value: what it would have limited can't be checked, and is not taken as free. */
export const silent = (it: Case, name: ParameterName, what: Text): Finding =>
  unknown({
    rule: 'RULE_SILENT',
    path: [],
    why: { id: `Aturan tidak menyebut ${what.id}.`, en: `The rule does not give ${what.en}.` },
    mend: { id: 'Tanyakan kepada PMO atau bank.', en: 'Ask the PMO or the bank.' },
    owner: 'ADMIN',
    cite: it.parameters[name],
  })
