import { appraisalLifecycle } from '../appraisals/appraisal.lifecycle.ts'
import { deliberationLifecycle } from '../deliberations/deliberation.lifecycle.ts'
import { documentLifecycle } from '../documents/document.lifecycle.ts'
import { foodOutletLifecycle } from '../food-outlets/food-outlet.lifecycle.ts'
import { loanLifecycle } from '../loans/loan.lifecycle.ts'
import type { Lifecycle } from '../mechanisms/lifecycle.ts'
import { proposalLifecycle } from '../proposals/proposal.lifecycle.ts'
import { ruleSetLifecycle } from '../rule-sets/rule-set.lifecycle.ts'
import { visitLifecycle } from '../visits/visit.lifecycle.ts'

/** Every life of the programme, for what is made from all of them: the diagrams of the docs, and the tests that walk each path. */
export const lives = [
  visitLifecycle,
  proposalLifecycle,
  deliberationLifecycle,
  appraisalLifecycle,
  loanLifecycle,
  foodOutletLifecycle,
  documentLifecycle,
  ruleSetLifecycle,
] as unknown as readonly Lifecycle<string, string, never>[]
