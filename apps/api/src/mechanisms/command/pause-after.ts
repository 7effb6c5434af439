/** The longest pause after the first try, in milliseconds; it doubles with each. */
const firstPause = 25

/** How long a command waits after its n-th try met another, in milliseconds. Drawn, so that two that met do not meet again. */
export const pauseAfter = (tries: number, chance: number): number => chance * firstPause * 2 ** (tries - 1)
