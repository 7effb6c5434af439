import { expect, test } from '../people/people.ts'
import { awkwardFields, brokenText, restyle, sidewaysOverflow, smallTargets, textSpacing } from './measures.ts'

/** The measures themselves: each sees the fault it is for, and lets what is right pass. */
test('small targets are seen, sentences and labels are let pass', async ({ page }) => {
  await page.setContent(`<button style="width:20px;height:20px;padding:0">x</button>
    <p>Baca <a href="#">aturan</a> dulu.</p><p><a href="#">sendiri</a></p>
    <label style="display:inline-block;padding:20px"><input type="checkbox"> Setuju</label>`)
  const found = await smallTargets(page, 44)
  expect(found.map((line) => line.replace(/^\S+ /, '').slice(0, 9))).toEqual(['<a href="', '<button s'].reverse())
})

test('fields into which a phone zooms, and figures without their keyboard, are seen', async ({ page }) => {
  await page.setContent(`<label>Jumlah pinjaman <input style="font-size:16px"></label>
    <label>Nama <input style="font-size:13px"></label><label>Tenor (bulan) <input style="font-size:16px" inputmode="numeric"></label>`)
  expect(await awkwardFields(page)).toEqual(['Jumlah pinjaman: inputmode is ""', 'Nama: below 16 px'])
})

test('words that are cut, that leave their button, or lie over one another are seen', async ({ page }) => {
  await page.setContent(`<button style="width:40px;height:20px;white-space:nowrap;padding:0">Kirim ke bank</button>
    <p style="width:60px;overflow:hidden;white-space:nowrap">Menunggu tinjauan</p>
    <p style="position:relative;height:20px"><span style="position:absolute;left:0;top:0">atas</span><em style="position:absolute;left:0;top:2px">bawah</em></p>`)
  const found = await brokenText(page)
  expect(found).toContain('out of its control: Kirim ke bank')
  expect(found).toContain('cut: Menunggu tinjauan')
  expect(found).toContain('“atas” over “bawah”')
  await page.setContent('<main><p>Tenang.</p><button>Kirim</button></main>')
  expect(await brokenText(page)).toEqual([])
})

test('a page wider than its window is seen, and wider spacing reaches it', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.setContent(
    '<body style="margin:0"><p style="width:310px;white-space:nowrap" id="p">Kata kata kata kata</p></body>',
  )
  expect(await sidewaysOverflow(page)).toEqual({ pixels: 0, by: [] })
  const before = await page.locator('#p').evaluate((it) => getComputedStyle(it).letterSpacing)
  await restyle(page, textSpacing)
  expect(await page.locator('#p').evaluate((it) => getComputedStyle(it).letterSpacing)).not.toBe(before)
  await restyle(page, '#p { width: 400px !important }')
  expect((await sidewaysOverflow(page)).pixels).toBeGreaterThan(0)
})
