/** Numbers that look random and are the same on every machine for the same seed. */
export interface SeededRandom {
  /** A whole number from `from` to `to`, both included. */
  int: (from: number, to: number) => number
  pick: <T>(list: readonly T[]) => T
  /** True in about `percent` of a hundred cases. */
  chance: (percent: number) => boolean
  /** A copy in another order. */
  shuffled: <T>(list: readonly T[]) => T[]
  /** Hex digits, at least 19: the entropy of an id. */
  hex: () => string
}

/** A generator of our own (sfc32), seeded by a text. */
export function seededRandom(seed: string): SeededRandom {
  const next = sfc32(seed)
  const int = (from: number, to: number): number => from + Math.floor((next() / 4_294_967_296) * (to - from + 1))
  return {
    int,
    pick: (list) => list[int(0, list.length - 1)] as never,
    chance: (percent) => int(0, 99) < percent,
    shuffled(list) {
      const copy = [...list]
      for (let i = copy.length - 1; i > 0; i--) {
        const j = int(0, i)
        const kept = copy[i] as never
        copy[i] = copy[j] as never
        copy[j] = kept
      }
      return copy
    },
    hex: () => Array.from({ length: 3 }, () => next().toString(16).padStart(8, '0')).join(''),
  }
}

/** Chris Doty-Humphrey's small fast counting generator, 32 bits a step; warmed up over the seed's letters. */
function sfc32(seed: string): () => number {
  let [a, b, c, d] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 1]
  const next = (): number => {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return sum >>> 0
  }
  for (const letter of seed) {
    a ^= letter.charCodeAt(0)
    next()
  }
  for (let i = 0; i < 12; i++) next()
  return next
}
