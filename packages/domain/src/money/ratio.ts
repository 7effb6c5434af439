/** An exact ratio of whole numbers, for figures that are not whole rupiah, e.g. a cap of 9,336,427.50 a month. `denominator` > 0. */
export interface Ratio {
  numerator: bigint
  denominator: bigint
}

/** The largest whole number not above the ratio. Caps are compared and loans afforded by this. */
export function floorOf({ numerator, denominator }: Ratio): bigint {
  const quotient = numerator / denominator
  return numerator % denominator < 0n ? quotient - 1n : quotient
}
