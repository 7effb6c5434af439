import type { RuleSetStatus } from '@dampingi/domain'

/** A change of status that takes a reason and a source: its page, what leads there, and what it comes to. */
export const statusSteps = [
  {
    path: 'tangguhkan',
    command: 'suspendRuleSet',
    to: 'SUSPENDED',
    from: ['ACTIVE'],
    link: 'suspendThis',
    effect: 'suspendEffect',
    button: 'suspendNow',
    done: 'suspended',
  },
  {
    path: 'aktifkan',
    command: 'requestRuleSetPublication',
    to: 'SWITCH_ON_REQUESTED',
    from: ['SUSPENDED'],
    link: 'switchOnThis',
    effect: 'switchOnEffect',
    button: 'switchOnAsk',
    done: 'publicationRequested',
  },
  {
    path: 'cabut',
    command: 'repealRuleSet',
    to: 'REPEALED',
    from: ['ACTIVE', 'SUSPENDED'],
    link: 'repealThis',
    effect: 'repealEffect',
    button: 'repealNow',
    done: 'repealed',
  },
] as const satisfies readonly { from: readonly RuleSetStatus[]; to: RuleSetStatus; [more: string]: unknown }[]
export type StatusStep = (typeof statusSteps)[number]

/** Those that a version in this state may take. */
export const statusStepsIn = (status: RuleSetStatus): StatusStep[] =>
  statusSteps.filter(({ from }) => (from as readonly RuleSetStatus[]).includes(status))
