import {
  type FoodOutletCommand,
  type FoodOutletFacts,
  type FoodOutletState,
  foodOutletLifecycle,
  step,
} from '@dampingi/domain'
import type { FormFinding } from '@dampingi/ui'
import { atField } from './refused-at.ts'

/** What the outlet's lifecycle still asks of a step by Bulog, as findings of a form. */
export function missingAt(
  from: FoodOutletState,
  asked: { command: FoodOutletCommand; to: FoodOutletState },
  facts: FoodOutletFacts,
): FormFinding[] {
  const taken = step(foodOutletLifecycle, { from, ...asked, role: 'BULOG' }, facts)
  if (taken.refused !== null) return []
  return taken.findings.map(atField)
}
