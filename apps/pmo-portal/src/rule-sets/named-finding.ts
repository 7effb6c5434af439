import { type Finding, type ParameterName, parameterUnits } from '@dampingi/domain'
import { parameterLabel } from '@dampingi/ui'

const isParameter = (name: string): name is ParameterName => name in parameterUnits

/** A finding about a parameter under the name that it has on screen. Call it inside a computed, so that it follows the language. */
export function namedFinding(finding: Finding): Finding {
  const [place, name = ''] = finding.path
  if (place !== 'parameters' || !isParameter(name)) return finding
  const named = (text: string): string => text.replaceAll(`“${name}”`, `“${parameterLabel(name)}”`)
  const withName = (text: string): string => {
    const words = named(text)
    return words.includes(parameterLabel(name)) ? words : `${parameterLabel(name)}: ${words}`
  }
  return { ...finding, why: { id: withName(finding.why.id), en: withName(finding.why.en) } }
}
