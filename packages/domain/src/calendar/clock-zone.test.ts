import { expect, test } from 'vitest'
import { clockZoneOf } from './clock-zone.ts'

test.each([
  ['33.02', 'WIB'],
  ['11.71', 'WIB'],
  ['61.71', 'WIB'],
  ['62.01', 'WIB'],
  ['51.71', 'WITA'],
  ['63.71', 'WITA'],
  ['73.71', 'WITA'],
  ['81.71', 'WIT'],
  ['94.71', 'WIT'],
  ['96.71', 'WIT'],
  ['', 'WIB'],
])('Q-U6 the clock of %s is %s', (regency, zone) => expect(clockZoneOf(regency)).toBe(zone))
