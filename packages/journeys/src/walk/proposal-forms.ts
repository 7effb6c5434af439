import { expect, type Locator, type Page } from '@playwright/test'

/** A line of a block: the labels of its fields and what is typed into them. Chosen ones are told apart by their role. */
type Line = Record<string, string>

const field = (within: Page | Locator, label: string): Locator =>
  within.getByLabel(new RegExp(`^\\s*${escaped(label)}\\s*(\\(.*\\)\\s*)?$`))
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Types into fields, and chooses where a field is a list. */
export async function fill(within: Page | Locator, line: Line): Promise<void> {
  for (const [label, text] of Object.entries(line)) {
    const control = field(within, label)
    if ((await control.evaluate((element) => element.tagName)) === 'SELECT') await control.selectOption(text)
    else await control.fill(text)
  }
}

/** Opens a block of the proposal from its task list. */
export async function openBlock(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: new RegExp(`^\\d ${name}`) }).click()
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(name) })).toBeVisible()
}

export async function saveBlock(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Simpan, kembali' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Proposal/ })).toBeVisible()
}

/** Adds a line to the open block and fills it. */
export async function addLine(page: Page, legend: string, line: Line): Promise<void> {
  await page.getByRole('button', { name: 'Tambah baris' }).click()
  await fill(page.getByRole('group', { name: legend }), line)
}

export const capexLine: Line = {
  'Jenis belanja': 'Belanja modal',
  'Untuk usaha': 'Gerai sembako',
  Rincian: 'Rak dan timbangan',
  Banyak: '10',
  Satuan: 'set',
  'Harga satuan': '10.000.000',
  Pemasok: 'CV Rak Makmur',
  'Jumlah penawaran tertulis': '3',
}
export const opexLine = (pricePerTonne: string): Line => ({
  'Jenis belanja': 'Belanja operasional',
  'Untuk usaha': 'Gerai sembako',
  Rincian: 'Beras medium',
  Banyak: '40',
  Satuan: 'ton',
  'Harga satuan': pricePerTonne,
  Pemasok: 'Gapoktan Sri Rejeki',
  'Jumlah penawaran tertulis': '3',
})
export const activityLine: Line = {
  'Nama kegiatan': 'Penjualan beras',
  'Mulai bulan ke': '1',
  'Volume sebulan': '10000',
  Satuan: 'kg',
  'Harga jual satuan': '12.500',
  'Modal satuan': '10.000',
}
