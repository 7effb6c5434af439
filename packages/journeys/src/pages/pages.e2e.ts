import { type Device, expect, type Portal, type Size, signIn, test } from '../people/people.ts'
import { arrive } from './arrive.ts'
import { expectAccessible } from './look-over.ts'
import { awkwardFields, smallTargets } from './measures.ts'
import { places } from './places.ts'

test.describe.configure({ mode: 'parallel' })

const sizes: readonly Size[] = ['phone', 'desk']
/** The least a target may be either way, CSS pixels: a thumb in the rain on the phone, a mouse at a desk. Source: Q-U1. */
const targetPixels: Record<Portal, number> = { ba: 44, pmo: 24, bank: 24, bulog: 24 }

async function lookOver({ page }: Device, portal: Portal, where: string): Promise<void> {
  await expectAccessible(page, where)
  expect.soft(await smallTargets(page, targetPixels[portal]), `targets at ${where}`).toEqual([])
  expect.soft(await awkwardFields(page), `fields at ${where}`).toEqual([])
}

for (const portal of Object.keys(places) as Portal[])
  for (const size of sizes)
    test(`Q-U1 Q-U2 ${portal} on a ${size}: each page in each state is accessible, its targets and fields are large enough, the content policy is kept`, async ({
      open,
      playwright,
    }) => {
      test.setTimeout(180_000)
      const all = await places[portal].all(playwright.request)
      const device = await open(size)
      await device.page.goto(`/${portal}/`)
      await expect(device.page.getByRole('button', { name: 'Masuk' })).toBeVisible()
      await lookOver(device, portal, 'the sign-in page')
      await signIn(device.page, portal, places[portal].username)
      for (const place of all) {
        await arrive(device, place)
        await lookOver(device, portal, place.path)
      }
      expect(device.complaints).toEqual([])
    })

for (const portal of ['pmo', 'bank', 'bulog'] as const)
  test(`${portal}: when the server is away the page says so and finds its way back`, async ({ open }) => {
    const { page } = await open('desk')
    await signIn(page, portal, places[portal].username)
    await expect(page.getByRole('main').getByRole('table').first()).toBeVisible()
    await page.route('**/graphql', (route) =>
      route.fulfill({ status: 503, body: '{}', contentType: 'application/json' }),
    )
    const { pmo, bank, bulog } = { pmo: 'Koperasi', bank: 'Ditolak', bulog: 'Masuk' }
    const away = { pmo, bank, bulog }[portal]
    await (portal === 'bank'
      ? page.getByLabel(away, { exact: true }).check()
      : page.getByRole('link', { name: away, exact: true }).click())
    await expect(page.getByText(/Server bermasalah|Sambungan terputus/)).toBeVisible()
    await expectAccessible(page, `${portal} without its server`)
    await page.unroute('**/graphql')
    await page.getByRole('button', { name: 'Coba lagi' }).click()
    await expect(page.getByText(/Server bermasalah|Sambungan terputus/)).toBeHidden()
    await expect(page.getByRole('main').getByRole('table').first()).toBeVisible()
  })

test('Q-U1 the phone without signal is accessible and says that it is without signal', async ({ open }) => {
  const { page, context } = await open('phone')
  await signIn(page, 'ba', 'ba05')
  await expect(page.getByRole('heading', { level: 1, name: 'Hari Ini' })).toBeVisible()
  await page.evaluate(() => navigator.serviceWorker.ready)
  await context.setOffline(true)
  for (const path of ['/ba/hari-ini', '/ba/koperasi', '/ba/kotak-keluar', '/ba/saya']) {
    await page.goto(path)
    await expect(page.getByText('Tanpa sinyal. Isian tersimpan di HP.')).toBeVisible()
    await expectAccessible(page, `${path} without signal`)
  }
  await page.getByRole('link', { name: 'Koperasi', exact: true }).click()
  await page.getByLabel('Cari nama, desa, nomor').fill('tidakadayangbegini')
  await expect(page.getByText('Tidak ada di HP ini.')).toBeVisible()
  await expectAccessible(page, 'a search that finds nothing')
})
