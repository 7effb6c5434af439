import type { Page } from '@playwright/test'
import { type Device, expect, openDevice, productUrl, signIn, test } from '../people/people.ts'
import { answerChecklist, answerWhatFellOff, noteCredit } from './checklist.ts'
import { typedDay } from './days.ts'
import { attachPapers, checkPapers } from './papers.ts'
import { activityLine, addLine, capexLine, fill, openBlock, opexLine, saveBlock } from './proposal-forms.ts'
import { checkSite } from './site-check-form.ts'
import { holdDeliberation, recordLetter, recordMembersMeeting } from './village-forms.ts'
import { writeVisit } from './visit-form.ts'
import { cooperativeToWalk, type WalkCooperative } from './walk-coop.ts'

/** The road of one co-operative through all four portals. Each part begins where the one before ended. */
test.describe.configure({ mode: 'serial' })

const assistant = 'ba02'
const found = `Rak gudang sudah terpasang, buku kas belum rapi (${Date.now()})`
const reason = 'Sebutkan pemasok kedua untuk beras.'
let cooperative: WalkCooperative
let ba: Device
let pmo: Device
let reviewer: Device
let approver: Device
let bulog: Device

test.beforeAll(async ({ browser, playwright }) => {
  const open = (size: 'phone' | 'desk') => openDevice(browser, size)
  ;[ba, pmo, reviewer, approver, bulog] = await Promise.all([
    open('phone'),
    open('desk'),
    open('desk'),
    open('desk'),
    open('desk'),
  ])
  const request = await playwright.request.newContext({ baseURL: productUrl() })
  cooperative = await cooperativeToWalk(request, assistant)
  await request.dispose()
})
test.afterAll(async () => {
  await Promise.all([ba, pmo, reviewer, approver, bulog].map(({ context }) => context.close()))
})

/** From wherever she is to the proposal of the walk. */
async function toProposal(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Bagian' }).getByRole('link', { name: 'Koperasi' }).click()
  await page.getByRole('link', { name: cooperative.shortName, exact: false }).first().click()
  await page.getByRole('link', { name: /^Pembiayaan/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Proposal/ })).toBeVisible()
}

/** Nothing waits on the phone any more: the line at the top tells how fresh the data is. */
const allSent = (page: Page) => expect(page.getByRole('link', { name: /^Data \d/ })).toBeVisible({ timeout: 20_000 })

test('a BA signs in and sees the next single step of each of her co-operatives', async () => {
  await signIn(ba.page, 'ba', assistant)
  const steps = ba.page.locator('section', { has: ba.page.getByRole('heading', { name: /^Langkah tiap koperasi/ }) })
  await expect(steps.getByRole('listitem')).toHaveCount(11)
  const own = steps.getByRole('listitem').filter({ hasText: cooperative.shortName })
  await expect(own.first()).toContainText('Berikut: Mulai proposal')
  await ba.page.getByRole('navigation', { name: 'Bagian' }).getByRole('link', { name: 'Koperasi' }).click()
  await ba.page.getByRole('link', { name: cooperative.shortName }).first().click()
  await expect(ba.page.getByRole('heading', { level: 1, name: cooperative.shortName })).toBeVisible()
  await expect(ba.page.getByRole('heading', { level: 2, name: 'Kesiapan' })).toBeVisible()
})

test('Q-U8 a visit written without signal survives a reload, and reaches the open page of the PMO', async () => {
  const { page, context } = ba
  await signIn(pmo.page, 'pmo', 'pmo1')
  await expect(pmo.page.getByRole('heading', { level: 1, name: /^Minggu ini/ })).toBeVisible()
  await page.evaluate(() => navigator.serviceWorker.ready)
  await context.setOffline(true)
  await writeVisit(page, found)
  // At once after the last touch, sooner than a draft is written by itself.
  await page.reload()
  await expect(page.getByLabel('Temuan')).toHaveValue(found)
  await expect(page.getByRole('group', { name: 'Mengapa tidak ada foto?' }).getByLabel('Hujan')).toBeChecked()
  await page.getByRole('button', { name: 'Simpan kunjungan' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Kunjungan tersimpan di HP' })).toBeVisible()
  const said = await page.getByRole('status').getByText('Tersimpan di HP. Dikirim saat ada sinyal.').boundingBox()
  expect(said?.height, 'what is said to her leaves the page to be read').toBeLessThan(120)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Kunjungan tersimpan di HP' })).toBeVisible()
  await expect(page.getByText('Tersimpan di HP', { exact: true }).first()).toBeVisible()
  await expect(page.getByText(found)).toBeVisible()

  await context.setOffline(false)
  await expect(
    page
      .getByRole('main')
      .getByText(/^Diterima \d/)
      .first(),
  ).toBeVisible({ timeout: 25_000 })
  await expect(pmo.page.getByText(found)).toBeVisible()
})

test('a proposal is checked on the phone as it is typed, and too large a request is refused with rule, source and remedy', async () => {
  const { page, context } = ba
  await context.setOffline(true)
  await page.getByRole('navigation', { name: 'Bagian' }).getByRole('link', { name: 'Koperasi' }).click()
  await page.getByRole('link', { name: cooperative.shortName }).first().click()
  await page.getByRole('link', { name: /^Pembiayaan/ }).click()
  await page.getByRole('button', { name: 'Mulai proposal' }).click()

  await openBlock(page, 'Pasar')
  await page.getByLabel('Pasar').fill('Warga tiga dusun membeli beras tiap pekan; warung terdekat 4 km.')
  await saveBlock(page)
  await openBlock(page, 'Rencana kegiatan')
  await addLine(page, 'Kegiatan 1', activityLine)
  await saveBlock(page)
  await openBlock(page, 'Penggunaan dana')
  await addLine(page, 'Baris 1', capexLine)
  await addLine(page, 'Baris 2', opexLine('15.000.000'))
  await expect(page.getByText(/Belanja operasional Rp.600\.000\.000/)).toBeVisible()
  await expect(page.getByText('Kurangi Rp 100.000.000.').first()).toBeVisible()
  await expect(page.getByText('Sumber:').first()).toBeVisible()
  await saveBlock(page)
  await openBlock(page, 'Pinjaman')
  await fill(page, {
    'Jumlah pinjaman': '3.200.000.000',
    Tenor: '72',
    'Masa tenggang': '6',
    'Rencana tanggal perjanjian': '20-11-2025',
  })
  await expect(page.getByText('tiga miliar dua ratus juta rupiah')).toBeVisible()
  await expect(page.getByText('Kurangi Rp 200.000.000.')).toBeVisible()
  await saveBlock(page)
  await openBlock(page, 'Pencairan')
  await addLine(page, 'Tahap 1', { 'Bulan ke': '1', 'Jumlah pencairan': '500.000.000', Keperluan: 'Rak dan beras' })
  await saveBlock(page)

  await page.getByRole('link', { name: 'Minta ditinjau' }).click()
  await page.getByRole('button', { name: 'Minta ditinjau' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  for (const words of ['Kurangi Rp 100.000.000.', 'Kurangi Rp 200.000.000.', 'Sumber:'])
    await expect(page.getByText(words).first()).toBeVisible()
})

test('what the rules refused is mended offline; schedule and findings follow, and the PMO gets it', async () => {
  const { page, context } = ba
  await toProposal(page)
  await openBlock(page, 'Penggunaan dana')
  await fill(page.getByRole('group', { name: 'Baris 2' }), { 'Harga satuan': '10.000.000' })
  await saveBlock(page)
  await openBlock(page, 'Pinjaman')
  await fill(page, { 'Jumlah pinjaman': '500.000.000' })
  await expect(page.getByText('Tidak ada temuan')).toBeVisible()
  await expect(page.getByText('Rp 2.500.000').first()).toBeVisible()
  await expect(page.getByText('Rp 8.913.136').first()).toBeVisible()
  await saveBlock(page)
  await page.getByRole('link', { name: 'Minta ditinjau' }).click()
  await page.getByRole('button', { name: 'Minta ditinjau' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Proposal/ })).toBeVisible()
  await context.setOffline(false)
  await allSent(page)
  await pmo.page.getByRole('link', { name: 'Antrean proposal' }).click()
  await expect(pmo.page.getByRole('heading', { level: 1, name: 'Antrean proposal' })).toBeVisible()
  await expect(pmo.page.getByRole('link', { name: cooperative.name })).toBeVisible()
})

test('the PMO returns it with a reason, she mends it, the PMO approves', async () => {
  await pmo.page.getByRole('link', { name: cooperative.name }).click()
  await pmo.page.getByRole('button', { name: 'Kembalikan' }).click()
  await expect(pmo.page.getByText('Alasan pengembalian belum ditulis.').first()).toBeVisible()
  await pmo.page.getByLabel('Alasan pengembalian').fill(reason)
  await pmo.page.getByRole('button', { name: 'Kembalikan' }).click()
  await expect(pmo.page.getByText('Dikembalikan PMO').first()).toBeVisible()

  await expect(ba.page.getByText(reason)).toBeVisible({ timeout: 20_000 })
  await openBlock(ba.page, 'Penggunaan dana')
  await fill(ba.page.getByRole('group', { name: 'Baris 2' }), { Pemasok: 'Gapoktan Sri Rejeki, CV Padi Jaya' })
  await saveBlock(ba.page)
  await ba.page.getByRole('link', { name: 'Minta ditinjau' }).click()
  await ba.page.getByRole('button', { name: 'Minta ditinjau' }).click()
  await allSent(ba.page)

  await expect(pmo.page.getByText('CV Padi Jaya')).toBeVisible()
  await pmo.page.getByRole('button', { name: 'Setujui untuk rapat anggota' }).click()
  await pmo.page.getByRole('button', { name: 'Setujui sekarang' }).click()
  await expect(pmo.page.getByText('Disetujui PMO').first()).toBeVisible()
  await expect(ba.page.getByText('Disetujui PMO').first()).toBeVisible({ timeout: 20_000 })
})

test('members and village decide, and she submits the proposal to a bank', async () => {
  const { page } = ba
  await toProposal(page)
  await recordMembersMeeting(page)
  await holdDeliberation(page)
  await recordLetter(page)
  await page.getByRole('link', { name: 'Kirim ke bank' }).click()
  await expect(page.getByText('Belum bisa dikirim ke bank. Kurang 3:')).toBeVisible()
  await attachPapers(page)
  await page.getByLabel('Bank tujuan').selectOption('Bank BRI (contoh)')
  await page.getByRole('button', { name: 'Kirim ke bank' }).click()
  await expect(page.getByText('Kirim setelah diperiksa.')).toHaveCount(3)
  await expect(page.getByLabel('Bank tujuan')).toHaveValue(/./)
  await checkPapers(pmo.page)
  await expect(page.getByText('Belum bisa dikirim ke bank.')).toHaveCount(0, { timeout: 20_000 })
  await page.getByLabel('Bank tujuan').selectOption('Bank BRI (contoh)')
  await page.getByRole('button', { name: 'Kirim ke bank' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Di bank' })).toBeVisible()
  await allSent(page)
})

test('a reviewer of that bank, and of no other, reads the file', async ({ open }) => {
  const other = await open('desk')
  await signIn(other.page, 'bank', 'bni-reviewer')
  await expect(other.page.getByRole('heading', { level: 1, name: 'Antrean' })).toBeVisible()
  await expect(other.page.getByRole('table').or(other.page.getByText('Tidak ada yang menunggu bank.'))).toBeVisible()
  await expect(other.page.getByText(cooperative.name)).toHaveCount(0)

  const { page } = reviewer
  await signIn(page, 'bank', 'bri-reviewer')
  await page.getByRole('link', { name: cooperative.name }).click()
  await expect(page.getByRole('heading', { level: 1, name: cooperative.name })).toBeVisible()
  await page.getByRole('button', { name: 'Ambil' }).click()
  const file = new URL(page.url()).pathname
  await other.page.goto(file)
  await expect(other.page.getByText('Tidak ditemukan. Mungkin sudah dipindahkan atau bukan tugas Anda.')).toBeVisible()

  const part = async (tab: RegExp, words: string) => {
    await page.getByRole('tab', { name: tab }).click()
    await expect(page.getByRole('tabpanel').getByText(words).first()).toBeVisible()
  }
  await part(/^Ringkasan/, 'Rp 500.000.000')
  for (const words of [
    /^Gerai sembako Rp.500\.000\.000 \(100%\)$/,
    /^Bank, sejak .* Aturan tidak menyebut batas hari\.$/,
    '0 dari 11 dijawab, 0 tidak sesuai',
  ])
    await expect(page.getByText(words).first()).toBeVisible()
  await part(/^Temuan/, 'Tidak ada temuan')
  await part(/^Anggaran/, 'CV Padi Jaya')
  await part(/^Jadwal/, 'Rp 8.913.136')
  await part(/^Desa/, '470/12/2025')
  await part(/^Musdes/, 'BA-07/2025')
  expect(await page.content()).not.toContain(cooperative.chairPhone)
})

test('the reviewer notes what the credit bureau said and answers the checklist of the bank', async () => {
  await reviewer.page.getByRole('tab', { name: 'Ringkasan' }).click()
  await noteCredit(reviewer.page)
  await answerChecklist(reviewer.page)
})

test('the reviewer asks about one line; on her phone nothing else is open, and her answer shows what it changed', async () => {
  const { page } = reviewer
  await page.getByRole('link', { name: 'Tanya koperasi' }).click()
  await page.getByRole('button', { name: 'Periksa dulu' }).click()
  await expect(page.getByRole('alert')).toContainText('Pokok pertanyaan belum dipilih')
  await page.getByLabel('Tentang').selectOption('Pemasok meragukan')
  await fill(page, { Pertanyaan: 'Alamat pemasok beras tidak kami temukan. Siapa penggantinya?' })
  await page
    .getByRole('group', { name: 'Penggunaan dana' })
    .getByLabel(/^Beras/)
    .check()
  await page.getByRole('button', { name: 'Periksa dulu' }).click()
  await expect(page.getByText('Jam bank berhenti sampai koperasi menjawab.')).toBeVisible()
  await page.getByRole('button', { name: 'Kirim pertanyaan' }).click()
  await expect(page.getByText('Menunggu jawaban').first()).toBeVisible()

  const phone = ba.page
  await expect(phone.getByText('Ditanya bank').first()).toBeVisible({ timeout: 20_000 })
  await phone.getByRole('link', { name: 'Jawab pertanyaan bank' }).click()
  await expect(phone.getByText('Alamat pemasok beras tidak kami temukan.')).toBeVisible()
  await expect(phone.getByLabel('Pemasok')).toHaveCount(1)
  await expect(phone.getByLabel('Jumlah pinjaman')).toHaveCount(0)
  await phone.getByRole('button', { name: 'Kirim jawaban' }).click()
  await expect(phone.getByRole('alert')).toContainText('Jawaban belum ditulis')
  await fill(phone, { Pemasok: 'Perum Bulog', Jawaban: 'Beras kami ambil dari Bulog.' })
  await phone.getByRole('button', { name: 'Kirim jawaban' }).click()
  await allSent(phone)

  await expect(page.getByText('Beras kami ambil dari Bulog.')).toBeVisible({ timeout: 20_000 })
  await page.getByRole('link', { name: 'Banding dengan yang Anda baca' }).click()
  await expect(page.getByRole('row', { name: /Pemasok/ })).toContainText('Perum Bulog')
  await expect(page.getByText('Isian lain tidak berubah.')).toBeVisible()
  await page.getByRole('link', { name: 'Kembali ke berkas' }).click()
  await page.getByRole('tab', { name: /^Musdes/ }).click()
  await expect(page.getByText('persetujuan masih berlaku')).toBeVisible()
})

test('the reviewer answers again what the answer changed, says why in spite of the credit bureau, and recommends', async () => {
  const { page } = reviewer
  await page.getByRole('link', { name: 'Buat rekomendasi' }).click()
  await answerWhatFellOff(page)
  await page.getByRole('link', { name: 'Buat rekomendasi' }).click()
  await page.getByRole('group', { name: 'Putusan' }).getByLabel('Tawarkan').check()
  await fill(page, { 'Jumlah yang ditawarkan': '450.000.000', Tenor: '72', 'Masa tenggang': '6' })
  await page.getByRole('button', { name: 'Periksa dulu' }).click()
  await expect(page.getByRole('alert')).toContainText('belum ada alasan untuk tetap menawarkan')
  await fill(page, { 'Alasan tetap menawarkan, untuk pemutus': 'Tunggakan sudah lunas.' })
  await page.getByRole('button', { name: 'Periksa dulu' }).click()
  await page.getByRole('button', { name: 'Kirim rekomendasi' }).click()
  await expect(page.getByText('Perlu pemutus').first()).toBeVisible()
})

test('the approver decides, and the phone of the BA shows it live', async () => {
  const { page } = approver
  await signIn(page, 'bank', 'bri-approver')
  await page.getByRole('link', { name: cooperative.name }).click()
  await page.getByRole('link', { name: 'Putuskan' }).click()
  for (const words of ['Ada catatan', 'Tunggakan sudah lunas.', '9 dari 11 baris dijawab.'])
    await expect(page.getByText(words).first()).toBeVisible()
  await page.getByRole('button', { name: 'Periksa dulu' }).click()
  const second = await approver.context.newPage()
  await second.goto(page.url())
  await fill(second, { 'Penjelasan untuk koperasi': 'Ditulis di jendela kedua.' })
  await page.getByRole('button', { name: 'Putuskan' }).click()
  await expect(page.getByText('Ditawari').first()).toBeVisible()
  // Who is second is told who was first, and keeps what was typed.
  await expect(second.getByText(/^Sudah diputuskan oleh .+ pukul .+; isian Anda tidak dikirim\.$/)).toBeVisible()
  await expect(second.getByText('Ditulis di jendela kedua.')).toBeVisible()
  await second.close()
  await expect(ba.page.getByText('Ditawari bank').first()).toBeVisible({ timeout: 20_000 })
  await expect(ba.page.getByText('Rp 450.000.000')).toBeVisible()
  expect(await ba.page.content()).not.toMatch(/SLIK|sudah lunas|daftar periksa/i)
})

test('the board accepts the offer, and the bank records the agreement: the loan begins', async () => {
  const phone = ba.page
  await phone.getByRole('link', { name: 'Koperasi menerima' }).click()
  await phone.getByRole('button', { name: 'Koperasi menerima' }).click()
  await expect(phone.getByRole('alert')).toContainText('Nomor surat jawaban belum diisi')
  await fill(phone, { 'Nomor surat jawaban': '12/KDMP/2025' })
  await phone.getByRole('button', { name: 'Koperasi menerima' }).click()
  await expect(phone.getByText('Penawaran diterima').first()).toBeVisible()

  const { page } = reviewer
  await page.getByRole('link', { name: 'Kembali ke berkas' }).click()
  await page.getByRole('link', { name: 'Catat perjanjian' }).click({ timeout: 20_000 })
  await page.getByRole('button', { name: 'Periksa dulu' }).click()
  await expect(page.getByRole('alert')).toContainText('Nomor surat kuasa belum diisi')
  await fill(page, {
    'Nomor perjanjian': 'PK/45/2026',
    'Rekening pembayaran pinjaman': '0012-01-000045-30-5',
    'Nomor surat kuasa': 'SK/7/2026',
    'Pejabat bank yang menandatangani': 'Pejabat Contoh',
    'Kepala desa yang menandatangani': 'Kepala Desa Contoh',
  })
  await page.getByRole('button', { name: 'Periksa dulu' }).click()
  await expect(page.getByRole('heading', { name: 'Periksa, lalu catat' })).toBeFocused()
  await expect(page.getByText('Seluruh pembayaran')).toBeVisible()
  await expect(page.getByText('Berbeda dari penawaran.')).toHaveCount(0)
  await page.getByRole('button', { name: 'Catat perjanjian' }).click()
  await expect(page.getByText('Perjanjian ditandatangani').first()).toBeVisible()
  await expect(page.getByText(/Laporkan perjanjian ke Kemenkeu paling lambat/)).toBeVisible()
})

test('the bank reports, pays a supplier and reads a bank statement; the phone sees what is paid', async () => {
  const { page } = reviewer
  const file = page.url()
  await page.getByRole('link', { name: 'Pinjaman', exact: true }).click()
  const row = page.getByRole('row').filter({ hasText: cooperative.name })
  await expect(row).toContainText('Belum ada angsuran')
  await expect(row).toContainText('Laporkan perjanjian ke Kemenkeu paling lambat')
  await page.goto(file)
  await page.getByRole('link', { name: 'Catat laporan ke Kemenkeu' }).click()
  await fill(page, { 'Nomor laporan': 'S-45/2026' })
  await page.getByRole('button', { name: 'Periksa dulu' }).click()
  await page.getByRole('button', { name: 'Catat laporan ke Kemenkeu' }).click()

  await page.getByRole('link', { name: 'Catat pencairan' }).click()
  await fill(page, { Jumlah: '450.000.001', 'Pemasok yang dibayar': 'Perum Bulog', 'Nomor faktur': 'INV-1' })
  await page.getByRole('button', { name: 'Periksa dulu' }).click()
  await expect(page.getByRole('alert')).toContainText('Pencairan melebihi sisa pinjaman.')
  await fill(page, { Jumlah: '450.000.000' })
  await page.getByRole('button', { name: 'Periksa dulu' }).click()
  await page.getByRole('button', { name: 'Catat pencairan' }).click()
  await expect(page.getByText('Diangsur').first()).toBeVisible()
  await expect(page.getByRole('row', { name: /^1 .*Rp 2\.250\.000/ })).toBeVisible()

  // Nothing has fallen due yet, so there is nothing to ask of the village.
  await expect(page.getByText(/^Minta penempatan dana: Tidak ada angsuran jatuh tempo yang kurang\./)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Minta penempatan dana' })).toHaveCount(0)

  await page.getByRole('link', { name: 'Baca rekening koran (CSV)' }).click()
  const statement = `Tanggal;Keterangan;No. Ref;Debet\n${typedDay(0)};Angsuran;TRX-1;2.000.000,00\nkemarin;Angsuran;TRX-2;5\n`
  await page
    .getByLabel('Berkas rekening koran')
    .setInputFiles({ name: 'koran.csv', mimeType: 'text/csv', buffer: Buffer.from(statement) })
  await expect(page.getByText('Baris 3: tanggal "kemarin" tidak terbaca.')).toBeVisible()
  await page.getByRole('button', { name: 'Catat angsuran' }).click()
  await expect(page.getByRole('row', { name: /^1 .*Rp 2\.000\.000.*Rp 250\.000/ })).toBeVisible()

  // It was the wrong line: it is taken back beside the reason, and the number recorded again.
  await page.getByRole('link', { name: 'Batalkan catatan: TRX-1' }).click()
  await page.getByRole('button', { name: 'Batalkan catatan' }).click()
  await expect(page.getByRole('alert')).toContainText('Alasan pembatalan belum ditulis')
  await fill(page, { 'Apa yang salah catat': 'Setoran koperasi lain.' })
  await page.getByRole('button', { name: 'Batalkan catatan' }).click()
  await expect(page.getByText(/Dibatalkan .+: Setoran koperasi lain\./)).toBeVisible()
  await expect(page.getByRole('row', { name: /^1 .*Rp 2\.250\.000.*Rp 0.*Rp 2\.250\.000/ })).toBeVisible()
  await page.getByRole('link', { name: 'Catat angsuran' }).click()
  await fill(page, { Jumlah: '2.000.000', 'Nomor bukti': 'TRX-1' })
  await page.getByRole('button', { name: 'Periksa dulu' }).click()
  await page.getByRole('button', { name: 'Catat angsuran' }).click()
  await expect(page.getByRole('row', { name: /^1 .*Rp 2\.000\.000.*Rp 250\.000/ })).toBeVisible()

  const phone = ba.page
  await phone.getByRole('link', { name: 'Pinjaman' }).first().click({ timeout: 20_000 })
  await expect(phone.getByText('Rp 2.000.000').first()).toBeVisible({ timeout: 20_000 })
  await expect(phone.getByText('Rp 250.000').first()).toBeVisible()
})

test('she files an RPK; Bulog checks the place and registers it, and sees nothing of the proposal', async () => {
  const phone = ba.page
  await phone.getByRole('navigation', { name: 'Bagian' }).getByRole('link', { name: 'Koperasi' }).click()
  await phone.getByRole('link', { name: cooperative.shortName }).first().click()
  await phone.getByRole('link', { name: /^RPK/ }).click()
  await fill(phone, { 'Alamat gerai': 'Jalan Raya 12, RT 02 RW 01', 'Nama operator': 'Wartini' })
  await phone.getByRole('button', { name: 'Mulai RPK' }).click()
  const papers = phone.getByRole('group', { name: 'Berkas yang sudah ada' })
  for (const paper of ['NIB', 'NPWP', 'Surat domisili', 'KTP ketua sudah dilihat', 'Foto tempat'])
    await papers.getByLabel(paper).check()
  await phone.getByRole('button', { name: 'Kirim ke Bulog' }).click()
  await expect(phone.getByText('Masuk ke Bulog').first()).toBeVisible()
  await allSent(phone)

  const { page } = bulog
  await signIn(page, 'bulog', 'bulog1')
  await page.getByRole('link', { name: 'RPK', exact: true }).click()
  await page.getByLabel('Cari nama koperasi atau desa').fill(cooperative.name)
  await page.getByRole('button', { name: 'Cari' }).click()
  await page.getByRole('link', { name: cooperative.name }).click()
  await fill(page, { 'Tanggal cek lokasi': typedDay(0) })
  await page.getByRole('button', { name: 'Jadwalkan cek' }).click()
  await page.getByRole('link', { name: 'Isi hasil cek lokasi' }).click()
  await checkSite(page)
  await fill(page, { 'Nomor RPK': 'RPK-BMS-0912' })
  await page.getByRole('button', { name: 'Daftarkan RPK' }).click()
  await expect(page.getByText('Terdaftar, belum aktif').first()).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText(/proposal|pinjaman|Rp\s?\d/i)
  await expect(phone.getByText('Terdaftar, belum aktif').first()).toBeVisible({ timeout: 20_000 })
})

const devices = () => [ba, pmo, reviewer, approver, bulog]
test('Q-S5 no page of the whole walk broke the content policy or wrote an error', () => {
  expect(devices().flatMap(({ complaints }) => complaints)).toEqual([])
})
test('Q-A7 all that the portals asked on the walk were trusted operations', () => {
  expect(devices().flatMap(({ freeOperations }) => freeOperations)).toEqual([])
})
