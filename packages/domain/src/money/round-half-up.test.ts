import { expect, test } from 'vitest'
import { floorOf } from './ratio.ts'
import { roundHalfUp } from './round-half-up.ts'

test.each([
  [5n, 2n, 3n],
  [7n, 3n, 2n],
  [8n, 3n, 3n],
  [-5n, 2n, -2n],
  [-7n, 3n, -2n],
  [0n, 7n, 0n],
  [10n ** 40n + 1n, 2n, 5n * 10n ** 39n + 1n],
])('Q-R14 %d / %d rounds half up to %d', (numerator, denominator, rounded) =>
  expect(roundHalfUp(numerator, denominator)).toBe(rounded),
)

test.each([
  [7n, 2n, 3n],
  [-7n, 2n, -4n],
  [-4n, 2n, -2n],
])('Q-R14 %d / %d rounds down to %d', (numerator, denominator, floor) =>
  expect(floorOf({ numerator, denominator })).toBe(floor),
)
