import { expect, type Portal, signIn, test } from '../people/people.ts'
import { expectAccessible } from './look-over.ts'

test('Q-U3 a visit with gaps: the summary takes the focus, each gap says what to do, what was typed stays', async ({
  open,
}) => {
  const { page } = await open('phone')
  await signIn(page, 'ba', 'ba07')
  await page.getByRole('navigation', { name: 'Bagian' }).getByRole('link', { name: 'Koperasi' }).click()
  await page.getByRole('main').getByRole('listitem').first().getByRole('link').click()
  await page.getByRole('link', { name: 'Mulai kunjungan' }).click()
  await page.getByLabel('Temuan').fill('Gudang kering, palet kurang')
  await page.getByLabel('Tanggal kunjungan').fill('kemarin')
  await page.getByRole('button', { name: 'Simpan kunjungan' }).click()
  const summary = page.getByRole('alert').filter({ hasText: 'yang perlu diperbaiki' })
  await expect(summary).toBeFocused()
  await expect(page).toHaveTitle(/^Kesalahan:/)
  await expectAccessible(page, 'a visit with gaps')
  await summary.getByRole('link').first().click()
  await expect(page.getByLabel('Tanggal kunjungan')).toBeFocused()
  await expect(page.getByLabel('Tanggal kunjungan')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('Tanggal kunjungan')).toHaveValue('kemarin')
  await page.reload()
  await expect(page.getByLabel('Temuan')).toHaveValue('Gudang kering, palet kurang')
})

const portals: Portal[] = ['ba', 'pmo', 'bank', 'bulog']
for (const portal of portals)
  test(`Q-U3 ${portal}: an empty or wrong sign-in says what to do and keeps the name`, async ({ open }) => {
    const { page } = await open(portal === 'ba' ? 'phone' : 'desk')
    await page.goto(`/${portal}/`)
    await page.getByRole('button', { name: 'Masuk' }).click()
    await expect(page.getByRole('alert')).toBeFocused()
    await expect(page.getByLabel('Nama pengguna')).toHaveAttribute('aria-invalid', 'true')
    await page.getByLabel('Nama pengguna').fill('pmo1')
    await page.getByLabel('Kata sandi').fill('bukan kata sandinya')
    await page.getByRole('button', { name: 'Masuk' }).click()
    await expect(page.getByText(/tidak cocok\. Periksa, lalu coba lagi\./)).toBeVisible()
    await expect(page.getByLabel('Nama pengguna')).toHaveValue('pmo1')
    await expectAccessible(page, `a refused sign-in at ${portal}`)
  })
