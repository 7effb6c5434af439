import {
  type FoodOutletCommand,
  type FoodOutletFacts,
  type FoodOutletState,
  foodOutletLifecycle,
  step,
} from '@dampingi/domain'
import { type FormFinding, say } from '@dampingi/ui'

/** What the outlet's lifecycle still asks of a step by Bulog, as findings of a form. */
export function missingAt(
  from: FoodOutletState,
  asked: { command: FoodOutletCommand; to: FoodOutletState },
  facts: FoodOutletFacts,
): FormFinding[] {
  const taken = step(foodOutletLifecycle, { from, ...asked, role: 'BULOG' }, facts)
  if (taken.refused !== null) return []
  return taken.findings.map((finding) => ({
    path: finding.path[0] === 'siteCheck' ? finding.path.slice(1) : finding.path,
    message: `${say(finding.why)} ${say(finding.mend)}`,
    blocking: finding.severity === 'BLOCKING',
  }))
}
