import { roundHalfUp } from '../money/round-half-up.ts'

/** A month of a rate in basis points is `rate / monthlyParts`: 600 / 120,000 is half a percent. */
export const monthlyParts = 120_000n

/** `(1 + monthly rate) ^ months` as an exact ratio. */
export const growthOf = (rateBasisPoints: bigint, months: number) => ({
  numerator: (monthlyParts + rateBasisPoints) ** BigInt(months),
  denominator: monthlyParts ** BigInt(months),
})

/** The level instalment that repays `principal` in `months`, exact until it is rounded half up to the rupiah. */
export function levelInstalment({
  principal,
  rateBasisPoints,
  months,
}: {
  principal: bigint
  rateBasisPoints: bigint
  months: number
}): bigint {
  if (rateBasisPoints === 0n) return roundHalfUp(principal, BigInt(months))
  const { numerator, denominator } = growthOf(rateBasisPoints, months)
  return roundHalfUp(principal * rateBasisPoints * numerator, monthlyParts * (numerator - denominator))
}
