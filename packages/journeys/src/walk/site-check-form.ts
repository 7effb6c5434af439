import { expect, type Page } from '@playwright/test'
import { fill } from './proposal-forms.ts'

/** The six short pages of the site check and the look at everything before it is saved. */
export async function checkSite(page: Page): Promise<void> {
  const yes = (question: string) => page.getByRole('group', { name: question }).getByLabel('Ya').check()
  const next = () => page.getByRole('button', { name: 'Lanjut' }).click()
  await fill(page, { Panjang: '6', Lebar: '4' })
  await next()
  await fill(page, { 'Daya simpan': '2000', 'Banyak palet': '4' })
  await next()
  for (const question of ['Kering?', 'Berventilasi?', 'Timbangan ada?']) await yes(question)
  await next()
  for (const question of ['Listrik ada?', 'Truk bisa masuk?']) await yes(question)
  await next()
  await yes('Pengelola hadir?')
  await next()
  await page.getByRole('group', { name: 'Hasil cek lokasi' }).getByLabel('Lolos', { exact: true }).check()
  await next()
  await page.getByRole('button', { name: 'Simpan hasil cek' }).click()
  await expect(page.getByText('Lolos cek lokasi').first()).toBeVisible()
}
