import type { Move } from './model.ts'

/** A move under a name that tells two uses of one command apart. */
export interface NamedMove extends Move {
  name: string
}

/** A move of somebody; `as` tells it from another use of the same command. */
export const move = (who: string, command: Move['command'], input: Move['input'], as = ''): NamedMove => ({
  who,
  command,
  input,
  name: as === '' ? command : `${command} (${as})`,
})
