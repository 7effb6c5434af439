/** The arguments of each field of an operation, in the order in which the compiler met them. */
export type ArgumentsRead = readonly Record<string, unknown>[]

/**
 * A value of a statement that is known only when the request comes. The compiler binds a slot where a value would stand; each run reads
 * it from the arguments, so that the text is compiled once and no value ever enters it.
 */
export class Slot {
  constructor(readonly read: (args: ArgumentsRead) => unknown) {}
}

/** The parameters of a compiled statement, with each slot read. */
export const fill = (parameters: readonly unknown[], args: ArgumentsRead): unknown[] =>
  parameters.map((parameter) => (parameter instanceof Slot ? parameter.read(args) : parameter))
