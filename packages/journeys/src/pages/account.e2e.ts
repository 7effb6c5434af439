import type { Page } from '@playwright/test'
import { type Device, expect, type Portal, password, signIn, test } from '../people/people.ts'
import { expectAccessible } from './look-over.ts'

const next = 'kebun teh di sore hari'

async function change(page: Page, current: string, wanted: string): Promise<void> {
  await page.getByLabel('Kata sandi sekarang').fill(current)
  await page.getByLabel('Kata sandi baru').fill(wanted)
  await page.getByRole('button', { name: 'Ganti kata sandi' }).click()
}

/** From the header of each portal to the account: what is refused is told at its field, and what was typed stays. */
async function expectAccount({ page }: Device, { portal, role }: { portal: Portal; role: string }): Promise<void> {
  if (portal === 'ba') {
    await page.getByRole('navigation', { name: 'Anda dan bantuan' }).getByRole('link', { name: 'Saya' }).click()
    await expect(page.getByRole('main')).toContainText(role)
    await page.getByRole('link', { name: 'Ganti kata sandi' }).click()
  } else {
    await page.getByRole('banner').getByRole('link', { name: 'Akun saya' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Akun saya' })).toBeVisible()
    await expect(page.getByRole('main')).toContainText(role)
  }
  await change(page, password, 'merah putih 2026')
  await expect(page.getByRole('alert')).toBeFocused()
  await expect(page.getByLabel('Kata sandi baru')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('Kata sandi sekarang')).toHaveValue(password)
  await change(page, 'not the present one', next)
  await expect(page.getByRole('alert')).toContainText('Kata sandi sekarang tidak cocok')
  await expect(page.getByLabel('Kata sandi baru')).toHaveValue(next)
  await expectAccessible(page, `a refused change of password at ${portal}`)
}

for (const [portal, username, role] of [
  ['ba', 'ba31', 'Business Assistant'],
  ['pmo', 'admin', 'Administrator'],
  ['bank', 'bsi-approver', 'Pemutus'],
] as const)
  test(`Q-S4 ${portal}: from the header to one's account; a new password ends the other browser, and this page goes on`, async ({
    open,
  }) => {
    const size = portal === 'ba' ? 'phone' : 'desk'
    const [here, elsewhere] = [await open(size), await open(size)]
    for (const { page } of [here, elsewhere]) await signIn(page, portal, username)
    await expectAccount(here, { portal, role })
    await change(here.page, password, next)
    await expect(here.page.getByRole('status').filter({ hasText: 'Kata sandi sudah diganti' })).toBeVisible()
    await here.page.reload()
    await expect(here.page.getByLabel('Kata sandi baru')).toBeVisible()
    await expect(here.page.getByText(/^Masuk lagi/)).toBeHidden()
    const opens = await elsewhere.page.request.get('/api/auth/session')
    expect(await opens.json()).toEqual({ signedIn: false })
    // The demo has one password; whoever comes after this test finds it again.
    await change(here.page, next, password)
    await expect(here.page.getByRole('status').filter({ hasText: 'Kata sandi sudah diganti' })).toBeVisible()
  })

// Others work as the two officers at the same time, so that their password stays as it is.
test("Q-S4 bulog: from the header to one's account, where a refused password is told and changes nothing", async ({
  open,
}) => {
  const device = await open('desk')
  await signIn(device.page, 'bulog', 'bulog2')
  await expectAccount(device, { portal: 'bulog', role: 'Petugas Bulog' })
})

for (const portal of ['ba', 'pmo', 'bank', 'bulog'] as const)
  test(`${portal}: nobody being signed in is no fault, so the console of the sign-in page stays empty`, async ({
    open,
  }) => {
    const device = await open(portal === 'ba' ? 'phone' : 'desk')
    await device.page.goto(`/${portal}/`)
    await expect(device.page.getByRole('button', { name: 'Masuk' })).toBeVisible()
    await device.page.waitForLoadState('networkidle')
    expect(device.complaints).toEqual([])
  })
