import type { Certainty, Finding, Party, Severity } from '@dampingi/domain'
import { say } from '../words/t.ts'

/** A finding in words, wherever it comes from: decided here by the domain, or told by the API in one language. */
export interface ShownFinding {
  rule: string
  severity: Severity
  path: readonly string[]
  why: string
  mend: string
  owner: Party
  source: string | null
  sourceUrl: string | null
  certainty: Certainty | null
}

/** A finding of the domain in the language on screen. Call it inside a computed, so that it follows the switch. */
export const shownFinding = (finding: Finding): ShownFinding => ({
  rule: finding.rule,
  severity: finding.severity,
  path: finding.path,
  why: say(finding.why),
  mend: say(finding.mend),
  owner: finding.owner,
  source: finding.citation?.source ?? null,
  sourceUrl: finding.citation?.url ?? null,
  certainty: finding.citation?.certainty ?? null,
})

const order: readonly Severity[] = ['BLOCKING', 'ATTENTION', 'UNKNOWN']

/** Findings by severity, worst first; groups without findings are left out. */
export const bySeverity = (
  findings: readonly ShownFinding[],
): Array<{ severity: Severity; findings: ShownFinding[] }> =>
  order
    .map((severity) => ({ severity, findings: findings.filter((f) => f.severity === severity) }))
    .filter((group) => group.findings.length > 0)
