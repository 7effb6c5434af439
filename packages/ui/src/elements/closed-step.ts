import type { Lifecycle, Role } from '@dampingi/domain'

/** Of a step that may not be taken now: in which states it may, who takes it, and what is done instead, by whom. */
export interface ClosedStepFacts<State extends string, Command extends string> {
  opensIn: State[]
  by: Role[]
  next: { command: Command; by: Role[] }[]
}

/**
 * Reads from a lifecycle what a page tells about its step while the step is closed. `aside` names commands that are nearly always
 * possible and no step of the road (editing, moving to other rules); where there is nothing else, the first of them is next.
 */
export function closedStep<State extends string, Command extends string, Facts>(
  lifecycle: Lifecycle<State, Command, Facts>,
  { state, command, aside = [] }: { state: State; command: Command; aside?: readonly Command[] },
): ClosedStepFacts<State, Command> {
  const ways = lifecycle.transitions.filter((way) => way.command === command)
  const onward = lifecycle.transitions.filter((way) => way.from === state)
  const road = onward.filter((way) => !aside.includes(way.command))
  const besides = aside.filter((one) => onward.some((way) => way.command === one)).slice(0, 1)
  const commands = road.length > 0 ? unique(road.map((way) => way.command)) : besides
  return {
    opensIn: unique(ways.flatMap((way) => way.from ?? [])),
    by: unique(ways.flatMap((way) => way.by)),
    next: commands.map((next) => ({
      command: next,
      by: unique(onward.filter((way) => way.command === next).flatMap((way) => way.by)),
    })),
  }
}

const unique = <Item>(items: readonly Item[]): Item[] => [...new Set(items)]
