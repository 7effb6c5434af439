import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import type { Person } from '../testing/person.ts'
import { stage } from '../testing/stage.ts'

const here = await stage()
const bulog = await here.as('bulog1')
const today = '2026-11-24'

/** An outlet of the demo in this state, no other test's. */
const taken: string[] = []
async function outletIn(state: string): Promise<string> {
  const id = await here.one<string>(
    'select id from food_outlet where state = $1 and not id = any ($2::uuid[]) order by id limit 1',
    [state, taken],
  )
  taken.push(id)
  return id
}
const register = (foodOutletId: string, change: object = {}, by: Person = bulog) =>
  by.give('registerFoodOutlet', { foodOutletId, rpkNumber: `RPK-${v7()}`, registeredOn: today, ...change })

const refusedAt = (path: string[], rule: string) => ({
  __typename: 'Refused',
  code: 'INPUT_INVALID',
  path,
  findings: [{ rule, path, owner: 'BULOG' }],
})

test('a number of the register names one outlet of the regency: another is refused at the field', async () => {
  const known = await here.one<string>(`select rpk_number from food_outlet where rpk_number is not null limit 1`)
  const outlet = await outletIn('SITE_PASSED')
  for (const same of [known, ` ${known.toLowerCase()} `, known.replace('-', '- ')])
    expect(await register(outlet, { rpkNumber: same })).toMatchObject(refusedAt(['rpkNumber'], 'RPK_NUMBER_TAKEN'))
  expect(await register(outlet)).toMatchObject({ __typename: 'FoodOutletAccepted' })
})

test('of two officers who give one number at once, one is refused at the field', async () => {
  const outlets = [await outletIn('SITE_PASSED'), await outletIn('SITE_PASSED')]
  const answers = await Promise.all(outlets.map((outlet) => register(outlet, { rpkNumber: 'RPK-SAMA' })))
  const refused = answers.filter(({ __typename }) => __typename === 'Refused')
  expect(refused).toMatchObject([refusedAt(['rpkNumber'], 'RPK_NUMBER_TAKEN')])
})

test('days that cannot be true are refused at their field', async () => {
  const passed = await outletIn('SITE_PASSED')
  expect(await register(passed, { registeredOn: '2020-01-01' })).toMatchObject(
    refusedAt(['registeredOn'], 'REGISTERED_BEFORE_SITE_CHECK'),
  )
  expect(await register(passed, { signageInstalledOn: '2099-01-01' })).toMatchObject(
    refusedAt(['signageInstalledOn'], 'DAY_NOT_COME'),
  )
  const submitted = await outletIn('SUBMITTED')
  expect(await bulog.give('planSiteCheck', { foodOutletId: submitted, siteCheckOn: '2090-01-01' })).toMatchObject(
    refusedAt(['siteCheckOn'], 'SITE_CHECK_TOO_FAR'),
  )
})

test('a site check is planned for another day, and carries the day on which it was made', async () => {
  const foodOutletId = await outletIn('SUBMITTED')
  const plan = (siteCheckOn: string) => bulog.give('planSiteCheck', { foodOutletId, siteCheckOn })
  expect(await plan('2026-12-10')).toMatchObject({ __typename: 'FoodOutletAccepted' })
  expect(await plan('2026-12-12')).toMatchObject({ __typename: 'FoodOutletAccepted' })
  const record = (change: object) => bulog.give('recordSiteCheck', { foodOutletId, siteCheck, ...change })
  expect(await record({ siteCheckOn: '2026-12-12' })).toMatchObject(refusedAt(['siteCheckOn'], 'DAY_NOT_COME'))
  expect(await record({ siteCheckOn: '2020-01-01' })).toMatchObject(
    refusedAt(['siteCheckOn'], 'SITE_CHECK_BEFORE_SUBMISSION'),
  )
  expect(await record({ siteCheck: { ...siteCheck, pallets: -1 } })).toMatchObject(
    refusedAt(['siteCheck', 'pallets'], 'INPUT_INVALID'),
  )
  expect(await record({})).toMatchObject({ __typename: 'FoodOutletAccepted' })
  expect(await here.one('select site_check_on::text from food_outlet where id = $1', [foodOutletId])).toBe(today)
})

const siteCheck = {
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
