import { floorOf } from './ratio.ts'

/** `numerator / denominator` to the nearest whole number, a half upwards. The convention of every monthly figure (Q-R14). */
export const roundHalfUp = (numerator: bigint, denominator: bigint): bigint =>
  floorOf({ numerator: 2n * numerator + denominator, denominator: 2n * denominator })
