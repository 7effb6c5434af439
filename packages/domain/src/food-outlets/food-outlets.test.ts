import { describe, expect, test } from 'vitest'
import { ids, stage } from '../commands/stage.test-support.ts'
import { outletDocuments, type SiteCheck } from './food-outlet.ts'
import { sameRpkNumber, siteCheckWithinDays } from './outlet-input.ts'

const siteCheck: SiteCheck = {
  lengthDecimetres: 60,
  widthDecimetres: 40,
  dry: true,
  ventilated: true,
  pallets: 6,
  scale: true,
  power: true,
  truckAccess: true,
  storageKilograms: 3_000,
  operatorPresent: true,
  notes: '',
  passed: true,
}
const foodOutletId = ids.outlet

/** An outlet that was submitted on 14 October 2025. */
function submitted() {
  const on = stage()
  const cooperativeId = ids.cooperative
  on.give('ba', 'startFoodOutlet', { foodOutletId, cooperativeId, address: 'Jalan Contoh 1', operatorName: 'Contoh' })
  on.give('ba', 'submitFoodOutlet', { foodOutletId, documents: [...outletDocuments] })
  return on
}

/** An outlet whose place passed on 16 October 2025. */
function passed() {
  const on = submitted()
  on.give('bulog', 'planSiteCheck', { foodOutletId, siteCheckOn: '2025-10-16' })
  on.give('bulog', 'recordSiteCheck', { foodOutletId, siteCheck }, '2025-10-16')
  return on
}
const register = (on: ReturnType<typeof stage>, change: object, today = '2025-10-20') =>
  on.give('bulog', 'registerFoodOutlet', { foodOutletId, rpkNumber: 'RPK-1', registeredOn: today, ...change }, today)

/** The one finding that a refusal must have, at the field and with Bulog to mend it. */
const refusedAt = (path: string[], rule: string) => ({
  outcome: 'REFUSED',
  problem: { code: 'INPUT_INVALID', path, findings: [{ rule, path, owner: 'BULOG' }] },
})

describe('the number of the register', () => {
  test('that another outlet has is refused at its field, and no outlet is named', () => {
    const on = passed()
    on.setting.rpkNumberTaken = true
    const decision = register(on, {})
    expect(decision).toMatchObject(refusedAt(['rpkNumber'], 'RPK_NUMBER_TAKEN'))
    expect(decision).toMatchObject({
      problem: { findings: [{ why: { id: 'Nomor RPK ini sudah dipakai outlet lain.' } }] },
    })
    on.setting.rpkNumberTaken = false
    expect(register(on, {})).toMatchObject({ outcome: 'ACCEPTED', writes: { foodOutlet: { rpkNumber: 'RPK-1' } } })
  })

  test('is the same however it is spaced and whatever the case of its letters', () => {
    expect(sameRpkNumber('RPK-BMS-1', ' rpk-bms- 1')).toBe(true)
    expect(sameRpkNumber('RPK-BMS-1', 'RPK-BMS-11')).toBe(false)
  })

  test('that holds what cannot be seen is refused at its field', () => {
    expect(register(passed(), { rpkNumber: 'RPK\u202e1' })).toMatchObject(refusedAt(['rpkNumber'], 'INPUT_INVALID'))
  })
})

describe('the days of a registration', () => {
  test.each([
    [
      'registered before its site check',
      { registeredOn: '2025-10-15' },
      'registeredOn',
      'REGISTERED_BEFORE_SITE_CHECK',
    ],
    ['registered years ago', { registeredOn: '2020-01-01' }, 'registeredOn', 'REGISTERED_BEFORE_SITE_CHECK'],
    ['registered tomorrow', { registeredOn: '2025-10-21' }, 'registeredOn', 'DAY_NOT_COME'],
    ['signage in another century', { signageInstalledOn: '2099-01-01' }, 'signageInstalledOn', 'DAY_NOT_COME'],
    ['signage first', { signageInstalledOn: '2025-10-19' }, 'signageInstalledOn', 'SIGNAGE_BEFORE_REGISTRATION'],
  ])('%s is refused at its field', (_what, change, field, rule) => {
    expect(register(passed(), change)).toMatchObject(refusedAt([field], rule))
  })

  test('may be that of the site check, with the signage on the same day', () => {
    const days = { registeredOn: '2025-10-16', signageInstalledOn: '2025-10-16' }
    expect(register(passed(), days)).toMatchObject({ outcome: 'ACCEPTED', writes: { foodOutlet: days } })
  })
})

describe('a site check', () => {
  test('is planned from today to 90 days ahead', () => {
    const plan = (siteCheckOn: string) => submitted().give('bulog', 'planSiteCheck', { foodOutletId, siteCheckOn })
    expect(siteCheckWithinDays).toBe(90)
    expect(plan('2025-10-13')).toMatchObject(refusedAt(['siteCheckOn'], 'SITE_CHECK_DAY_PASSED'))
    expect(plan('2025-10-14').outcome).toBe('ACCEPTED')
    expect(plan('2026-01-12').outcome).toBe('ACCEPTED')
    expect(plan('2026-01-13')).toMatchObject(refusedAt(['siteCheckOn'], 'SITE_CHECK_TOO_FAR'))
    expect(plan('2090-01-01')).toMatchObject(refusedAt(['siteCheckOn'], 'SITE_CHECK_TOO_FAR'))
  })

  test('with a figure that cannot be is refused at that figure, and Bulog mends it', () => {
    const on = submitted()
    on.give('bulog', 'planSiteCheck', { foodOutletId, siteCheckOn: '2025-10-14' })
    const wrong = { ...siteCheck, pallets: -1 }
    expect(on.give('bulog', 'recordSiteCheck', { foodOutletId, siteCheck: wrong })).toMatchObject(
      refusedAt(['siteCheck', 'pallets'], 'INPUT_INVALID'),
    )
  })

  test('may be planned for another day, and waits as long as before', () => {
    const on = submitted()
    on.give('bulog', 'planSiteCheck', { foodOutletId, siteCheckOn: '2025-10-20' })
    const { stateSince } = on.records.foodOutlet ?? {}
    const again = on.give('bulog', 'planSiteCheck', { foodOutletId, siteCheckOn: '2025-10-22' }, '2025-10-15')
    expect(again).toMatchObject({
      outcome: 'ACCEPTED',
      writes: { foodOutlet: { state: 'SITE_CHECK_PLANNED', siteCheckOn: '2025-10-22', stateSince } },
    })
  })

  test('carries the day on which it was made, not the day for which it was planned', () => {
    const check = (change: object) => {
      const on = submitted()
      on.give('bulog', 'planSiteCheck', { foodOutletId, siteCheckOn: '2025-10-30' })
      return on.give('bulog', 'recordSiteCheck', { foodOutletId, siteCheck, ...change }, '2025-10-16')
    }
    expect(check({})).toMatchObject({ outcome: 'ACCEPTED', writes: { foodOutlet: { siteCheckOn: '2025-10-16' } } })
    expect(check({ siteCheckOn: '2025-10-15' })).toMatchObject({
      outcome: 'ACCEPTED',
      writes: { foodOutlet: { siteCheckOn: '2025-10-15' } },
      event: { facts: { siteCheckOn: '2025-10-15' } },
    })
    expect(check({ siteCheckOn: '2025-10-17' })).toMatchObject(refusedAt(['siteCheckOn'], 'DAY_NOT_COME'))
    expect(check({ siteCheckOn: '2025-10-13' })).toMatchObject(
      refusedAt(['siteCheckOn'], 'SITE_CHECK_BEFORE_SUBMISSION'),
    )
  })
})
