import { expect, signIn, test } from '../people/people.ts'
import { typedDay } from './days.ts'

test('a visit is written down as it was: nobody met unasked, no day to come, and nothing typed is lost', async ({
  open,
}) => {
  const { page } = await open('phone')
  await signIn(page, 'ba', 'ba09')
  await page.getByRole('navigation', { name: 'Bagian' }).getByRole('link', { name: 'Koperasi' }).click()
  await page.getByRole('listitem').filter({ hasText: 'hari lalu' }).getByRole('link').last().click()
  await page.getByRole('link', { name: 'Mulai kunjungan' }).click()
  const met = page.getByRole('group', { name: 'Bertemu' })
  await expect(met).toContainText('Terakhir: ')
  await expect(met.getByRole('checkbox', { checked: true })).toHaveCount(0)

  await page.getByLabel('Tanggal kunjungan').fill(typedDay(33))
  await page.getByRole('group', { name: 'Tujuan' }).getByLabel('RPK').check()
  await page.getByLabel('Temuan').fill('Gudang rapi.')
  await page.getByRole('group', { name: 'Mengapa tidak ada foto?' }).getByLabel('Hujan').check()
  await page.getByRole('button', { name: 'Tambah pelatihan' }).click()
  await page.getByLabel('Topik').selectOption('Pembukuan')
  await page.getByLabel('Jumlah peserta').fill('lima')
  await page.reload()
  await expect(page.getByLabel('Jumlah peserta')).toHaveValue('lima')
  await page.getByLabel('Jumlah peserta').fill('5')

  const save = page.getByRole('button', { name: 'Simpan kunjungan' })
  await save.click()
  await expect(page.getByLabel('Tanggal kunjungan')).toHaveAccessibleDescription(/Tanggal ini belum terjadi/)
  await page.getByLabel('Tanggal kunjungan').fill(typedDay(0))
  await page.getByLabel('Kunjungan lagi').fill(typedDay(-2))
  await expect(page.getByLabel('Kunjungan lagi')).toHaveAccessibleDescription(/sebelum hari kunjungan/)
  await page.getByLabel('Kunjungan lagi').fill(typedDay(12))
  await save.click()
  const next = page.getByRole('region', { name: 'Kunjungan lagi' })
  await expect(next).toContainText('Disepakati')
  await expect(next.getByRole('button')).toHaveCount(0)
})
