import type { Finding } from '@dampingi/domain'
import { type ShownFinding, shownFinding } from '@dampingi/ui'

/** What blocks of findings, in the language on screen. */
export const blockersOf = (findings: readonly Finding[]): ShownFinding[] =>
  findings.filter(({ severity }) => severity === 'BLOCKING').map(shownFinding)

/** What blocks according to an answer and does not stand above already: the answer may know more than this phone. */
export function blockersBesides(findings: readonly Finding[], above: readonly ShownFinding[]): ShownFinding[] {
  const known = new Set(above.map(placeOf))
  return blockersOf(findings).filter((finding) => !known.has(placeOf(finding)))
}

const placeOf = ({ rule, path }: ShownFinding): string => [rule, ...path].join(' ')
