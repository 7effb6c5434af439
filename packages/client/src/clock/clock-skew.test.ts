import { expect, test } from 'vitest'
import { clockSkew, toldFrom } from './clock-skew.ts'

const date = 'Thu, 26 Nov 2026 03:00:00 GMT'
const server = Date.parse(date)
const minutes = (n: number) => n * 60_000

test('Q-R12 a clock that runs ahead or behind is known from the date of an answer', () => {
  expect(clockSkew(date, server + minutes(14), server + minutes(14) + 500)).toBe(minutes(14) - 999)
  expect(clockSkew(date, server - minutes(3), server - minutes(3) + 500)).toBe(500 - minutes(3))
})

test('a slow answer is no wrong clock', () => {
  expect(clockSkew(date, server - minutes(1), server + minutes(1))).toBe(0)
  expect(clockSkew(date, server + 400, server + 900)).toBe(0)
})

test('without a date nothing is known', () => {
  for (const none of [null, '', 'soon']) expect(clockSkew(none, server, server)).toBeNull()
})

test('a clock that is years off is told too, and one within two minutes is not', () => {
  const off = (ms: number) => Math.abs(clockSkew(date, server + ms, server + ms) ?? 0) >= toldFrom
  expect([minutes(2) + 1_000, minutes(60 * 24 * 365 * 10), -minutes(2)].map(off)).toEqual([true, true, true])
  expect([minutes(1), -minutes(1), 0].map(off)).toEqual([false, false, false])
})
