import type { APIRequestContext } from '@playwright/test'
import { type Device, expect, type Portal, productUrl, type Size, signIn, test } from '../people/people.ts'
import { expectAccessible, sidewaysOverflow } from './look-over.ts'
import { type Place, places } from './places.ts'

test.describe.configure({ mode: 'parallel' })

/** Where nothing is found yet, where what is asked is somebody else's, where the server is away: pages are pages in every state. */
const sizesOf: Record<Portal, Size[]> = {
  ba: ['phone', 'desk'],
  pmo: ['desk', 'phone'],
  bank: ['desk', 'phone'],
  bulog: ['desk', 'phone'],
}

/** What stands on a page only when its data is there, or when it is known that there is none. */
const content =
  'table, article, fieldset, .card, .button-link, h2, li, form:not([role=search], search form), .empty, [role=alert]'

async function arrive({ page }: Device, { path, shows }: Place): Promise<void> {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1, name: shows }), path).toBeVisible()
  await expect(page.getByRole('main').locator(content).first(), `${path} has content`).toBeVisible()
}

async function placesOf(
  portal: Portal,
  playwright: { request: { newContext: (options: { baseURL: string }) => Promise<APIRequestContext> } },
) {
  const request = await playwright.request.newContext({ baseURL: productUrl() })
  const found = await places[portal].all(request)
  await request.dispose()
  return found
}

for (const portal of Object.keys(places) as Portal[])
  for (const size of sizesOf[portal])
    test(`Q-U1 ${portal} on a ${size}: each page in each state is accessible and keeps the content policy`, async ({
      open,
      playwright,
    }) => {
      test.setTimeout(120_000)
      const all = await placesOf(portal, playwright)
      const device = await open(size)
      await device.page.goto(`/${portal}/`)
      await expect(device.page.getByRole('button', { name: 'Masuk' })).toBeVisible()
      await expectAccessible(device.page, 'the sign-in page')
      await signIn(device.page, portal, places[portal].username)
      for (const place of size === 'desk' && portal === 'ba' ? all.filter(notABlock) : all) {
        await arrive(device, place)
        await expectAccessible(device.page, place.path)
      }
      expect(device.complaints).toEqual([])
    })

/** Blocks of a proposal are one column of fields, as wide on a desk as on a phone. */
const notABlock = ({ path }: Place): boolean => !path.includes('/blok/')

for (const portal of Object.keys(places) as Portal[])
  test(`Q-U2 ${portal}: no page scrolls sideways at 320 px, nor with text at 200 %`, async ({ open, playwright }) => {
    test.setTimeout(120_000)
    const all = await placesOf(portal, playwright)
    const device = await open('narrow')
    await signIn(device.page, portal, places[portal].username)
    for (const place of all) {
      await arrive(device, place)
      expect.soft(await sidewaysOverflow(device.page), `320 px at ${place.path}`).toEqual({ pixels: 0, by: [] })
      await device.page.setViewportSize({ width: 640, height: 800 })
      await device.page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
      expect.soft(await sidewaysOverflow(device.page), `200 % at ${place.path}`).toEqual({ pixels: 0, by: [] })
      await device.page.setViewportSize({ width: 320, height: 640 })
    }
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

for (const [portal, username] of [
  ['ba', 'ba06'],
  ['pmo', 'pmo2'],
  ['bank', 'bsi-reviewer'],
  ['bulog', 'bulog2'],
] as const)
  test(`Q-U5 ${portal}: a switch to English leaves no Indonesian on the frame`, async ({ open }) => {
    const { page } = await open(portal === 'ba' ? 'phone' : 'desk')
    await signIn(page, portal, username)
    if (portal === 'ba') await page.getByRole('link', { name: 'Saya' }).click()
    await page.getByRole('button', { name: 'English' }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    const frame = await page.evaluate(() => {
      const parts = [...document.querySelectorAll<HTMLElement>('header, nav, aside, h1, .demo')]
      return parts.map((part) => `${part.textContent} ${part.getAttribute('aria-label') ?? ''}`).join('\n')
    })
    const indonesian =
      /\b(Langsung|Data contoh|Bukan|Bantuan|Keluar|Bagian|Minggu|Antrean|Ringkasan|Koperasi|Aturan|Masuk|Corong|Saya|Hari Ini|Kotak|Anda|Tidak|Sejak)\b/
    expect(frame.replace(/Dinas Koperasi|Koperasi (Desa|Kelurahan)/g, '')).not.toMatch(indonesian)
    await page.getByRole('button', { name: 'Bahasa Indonesia' }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'id')
  })
