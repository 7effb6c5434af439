/** How long a session lives without use, and at most. Seconds. */
export interface Lifetime {
  idleSeconds: number
  absoluteSeconds: number
}

const day = 24 * 60 * 60

/** A BA works fourteen days without signal as a matter of course; everybody else sits at a desk. Source: promise S4. */
export const lifetimeOf = (role: string): Lifetime =>
  role === 'BA'
    ? { idleSeconds: 21 * day, absoluteSeconds: 60 * day }
    : { idleSeconds: day / 2, absoluteSeconds: 7 * day }
