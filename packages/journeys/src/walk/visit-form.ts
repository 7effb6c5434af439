import { expect, type Page } from '@playwright/test'
import { typedDay } from './days.ts'
import { fill } from './proposal-forms.ts'

/** Begins a visit from the page of its co-operative and writes down everything that the form asks, up to the button that saves it. */
export async function writeVisit(page: Page, found: string): Promise<void> {
  await page.getByRole('link', { name: 'Mulai kunjungan' }).click()
  await page.getByRole('group', { name: 'Tujuan' }).getByLabel('Pembukuan').check()
  const met = page.getByRole('group', { name: 'Bertemu' })
  // Whoever was met last time is told, not ticked: a tick is what a person saw.
  await expect(met.getByRole('checkbox', { checked: true })).toHaveCount(0)
  await met.getByLabel('Ketua').check()
  await page.getByLabel('Temuan').fill(found)
  await page.getByRole('button', { name: 'Tambah kesepakatan' }).click()
  await fill(page.getByRole('group', { name: 'Kesepakatan 1' }), {
    Siapa: 'Bendahara',
    'Melakukan apa': 'Menulis buku kas tiap sore',
    'Paling lambat': typedDay(7),
  })
  await page.getByRole('group', { name: 'Kendala' }).getByLabel('Orang').check()
  await page.getByLabel('Catatan kendala Orang').fill('Bendahara bekerja sendiri')
  await page.getByRole('button', { name: 'Tambah pelatihan' }).click()
  await fill(page.getByRole('group', { name: 'Pelatihan 1' }), { Topik: 'Pembukuan', 'Jumlah peserta': '3' })
  await page.getByRole('group', { name: 'Mengapa tidak ada foto?' }).getByLabel('Hujan').check()
}
