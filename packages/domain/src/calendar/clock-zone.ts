/** The three clocks of Indonesia: seven, eight and nine hours ahead of UTC, all year round. */
export type ClockZone = 'WIB' | 'WITA' | 'WIT'

/**
 * Provinces by the first two digits of their Kemendagri code; whatever is not here is WIB. Source: Keppres 41/1987 on the three time
 * zones; provinces made since stay in the zone of the one they came from.
 */
const provinces: Record<Exclude<ClockZone, 'WIB'>, readonly string[]> = {
  WITA: ['51', '52', '53', '63', '64', '65', '71', '72', '73', '74', '75', '76'],
  WIT: ['81', '82', '91', '92', '93', '94', '95', '96'],
}

/** The clock on the wall of a regency, by its Kemendagri code, e.g. `33.02`. Days and deadlines of the programme stay WIB days. */
export function clockZoneOf(regency: string): ClockZone {
  const province = regency.slice(0, 2)
  if (provinces.WITA.includes(province)) return 'WITA'
  return provinces.WIT.includes(province) ? 'WIT' : 'WIB'
}
