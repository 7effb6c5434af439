import { expectAccessible } from '../pages/look-over.ts'
import { awkwardFields, smallTargets } from '../pages/measures.ts'
import { type Device, expect, signIn, test } from '../people/people.ts'
import { startProduct } from '../product/start-product.ts'

/*
 * On a product of its own: new rules reach every proposal, those of other journeys too.
 */
let product: Awaited<ReturnType<typeof startProduct>>
test.beforeAll(async () => {
  test.setTimeout(180_000)
  product = await startProduct()
})
test.afterAll(() => product.stop())

/** The pages of an administrator as the others are looked over: axe, targets of 24 px, fields that can be read. */
async function lookOver({ page, settled }: Device, where: string): Promise<void> {
  await settled()
  await expectAccessible(page, where)
  expect.soft(await smallTargets(page, 24), `targets at ${where}`).toEqual([])
  expect.soft(await awkwardFields(page), `fields at ${where}`).toEqual([])
}

const figuresOf = (words: string | null): number[] => (words?.match(/\d+/g) ?? []).map(Number)

const parameter = 'Belanja operasional paling besar'

test('one administrator drafts a rule, another puts it in force, and an assistant moves her proposal to it', async ({
  open,
}) => {
  test.setTimeout(120_000)
  const at = { baseURL: product.url }
  const [first, second, phone] = [await open('desk', at), await open('desk', at), await open('phone', at)]

  await signIn(first.page, 'pmo', 'admin')
  await first.page.goto('/pmo/aturan')
  await first.page.getByRole('link', { name: /^PMK 49\/2025/ }).click()
  await first.page.getByRole('button', { name: 'Buat konsep versi baru' }).click()
  await expect(first.page.getByText('Konsep', { exact: true })).toBeVisible()
  const draft = new URL(first.page.url()).pathname

  // Nothing differs yet, so there is nothing to ask for.
  await first.page.getByRole('button', { name: 'Minta pengesahan' }).click()
  await expect(first.page.getByText('Konsep ini sama dengan versi asalnya.')).toBeVisible()
  await lookOver(first, 'a draft that lacks something')
  for (const below of [
    'masa-berlaku',
    'isian/clockStart',
    'isian/allowedUses',
    'isian/annualRateBasisPoints',
    'banding',
  ]) {
    await first.page.goto(`${draft}/${below}`)
    await expect(
      first.page.getByRole('button', { name: 'Simpan konsep' }).or(first.page.getByText('tidak bisa sekarang')),
    ).toBeVisible()
    await lookOver(first, below)
  }

  // Both open the same figure; whoever saves second is told, and keeps what was typed.
  await signIn(second.page, 'pmo', 'admin2')
  const figure = `${draft}/isian/maxOpexRupiah`
  for (const { page } of [first, second]) {
    await page.goto(figure)
    await expect(page.getByRole('heading', { level: 1, name: `Ubah ${parameter}` })).toBeVisible()
  }
  await second.page.getByLabel('Nilai baru').fill('450000000')
  await first.page.getByLabel('Nilai baru').fill('400000000')
  const source = first.page.getByLabel('Sumber', { exact: true })
  await source.fill('')
  await first.page.getByRole('button', { name: 'Simpan konsep' }).click()
  await expect(first.page.getByRole('alert').first()).toContainText('Sebut sumber dan kapan terakhir diperiksa.')
  await lookOver(first, 'a figure without a source')
  await source.fill('Keputusan contoh 1/2025')
  await first.page.getByRole('button', { name: 'Simpan konsep' }).click()
  await expect(first.page.getByRole('row', { name: new RegExp(parameter) })).toContainText('400.000.000')
  await second.page.getByRole('button', { name: 'Simpan konsep' }).click()
  await expect(second.page.getByText('Administrator lain mengubah konsep ini.')).toBeVisible()
  await expect(second.page.getByText(/Di server sekarang: Rp\s400\.000\.000/)).toBeVisible()
  await expect(second.page.getByLabel('Nilai baru')).toHaveValue('450.000.000')
  await lookOver(second, 'an edit that came second')

  await first.page.getByRole('link', { name: 'Uji pada proposal terbuka' }).click()
  const bench = first.page.getByText(/^Lolos jadi tertahan \d+ · /)
  await expect(bench).toBeVisible()
  const [tested = 0] = figuresOf(await first.page.getByText(/^Diuji pada/).textContent())
  const parts = figuresOf(await bench.textContent())
  expect(
    parts.reduce((sum, part) => sum + part, 0),
    'the parts are the whole',
  ).toBe(tested)
  expect(tested).toBeGreaterThan(20)
  await lookOver(first, 'the test bench')
  await first.page.getByRole('link', { name: 'Kembali ke paket aturan' }).click()

  await first.page.getByRole('button', { name: 'Minta pengesahan' }).click()
  await first.page.getByRole('link', { name: 'Periksa dan sahkan' }).click()
  await first.page.getByRole('button', { name: 'Berlakukan' }).click()
  await expect(first.page.getByText('Pengesah harus orang lain.')).toBeVisible()
  await lookOver(first, 'the check page')
  // The form that was open over there is still there to be read, and says that it came too late.
  await expect(second.page.getByText('Aturan ini sudah diubah administrator lain.')).toBeVisible()
  await expect(second.page.getByLabel('Nilai baru')).toHaveValue('450.000.000')

  await second.page.goto(`${draft}/banding`)
  await expect(second.page.getByText('Rp 400.000.000').first()).toBeVisible()
  await expect(second.page.getByText(/^\d+ proposal yang belum di bank perlu dipindah/)).toBeVisible()
  await second.page.getByRole('button', { name: 'Berlakukan' }).click()
  await expect(second.page).toHaveURL(new RegExp(`${draft}$`))
  await expect(second.page.getByText('Berlaku', { exact: true })).toBeVisible()

  await signIn(phone.page, 'ba', 'ba01')
  const answer = await phone.page.request.post(`${product.url}/graphql`, {
    headers: { origin: product.url },
    data: { query: '{ proposals(first: 20) { edges { node { id state cooperative { id } } } } }' },
  })
  const { data } = (await answer.json()) as {
    data: { proposals: { edges: { node: { id: string; state: string; cooperative: { id: string } } }[] } }
  }
  const mine = data.proposals.edges.map(({ node }) => node).find(({ state }) => state === 'DRAFT')
  await phone.page.goto(`/ba/koperasi/${mine?.cooperative.id}/proposal/${mine?.id}/pindah-aturan`)
  await expect(phone.page.getByText('Rp 400.000.000')).toBeVisible()
  await phone.page.getByRole('button', { name: 'Pindah ke aturan baru' }).click()
  await expect(phone.page.getByRole('heading', { level: 1, name: /^Proposal/ })).toBeVisible()
  for (const { complaints } of [first, second, phone]) expect(complaints).toEqual([])
})

test('of two administrators who repeal a rule the second is told, and keeps what was typed', async ({ open }) => {
  test.setTimeout(120_000)
  const at = { baseURL: product.url }
  const [first, second] = [await open('desk', at), await open('desk', at)]
  for (const [{ page }, username] of [
    [first, 'admin'],
    [second, 'admin2'],
  ] as const) {
    await signIn(page, 'pmo', username)
    await page.goto('/pmo/aturan')
  }
  const workingCapital = { name: /^Modal kerja koperasi/ }
  await first.page.getByRole('link', workingCapital).click()
  await expect(first.page.getByRole('heading', { level: 2, name: 'Langkah administrator' })).toBeVisible()
  const address = new URL(first.page.url()).pathname
  await first.page.getByRole('link', { name: 'Cabut aturan' }).click()
  await first.page.getByRole('button', { name: 'Cabut selamanya' }).click()
  await expect(first.page.getByText('Alasannya belum ditulis.').first()).toBeVisible()
  await expect(first.page.getByText('Sumbernya belum disebut.').first()).toBeVisible()
  await lookOver(first, 'a repeal that lacks something')
  await first.page.getByLabel('Alasan').fill('Tidak jadi terbit.')
  await first.page.getByLabel('Sumber', { exact: true }).fill('Surat contoh 3/2025')

  // The other one repeals it first: this one is told, and what was typed is still there.
  await second.page.goto(`${address}/cabut`)
  await second.page.getByLabel('Alasan').fill('Dicabut kementerian.')
  await second.page.getByLabel('Sumber', { exact: true }).fill('Surat contoh 2/2025')
  await second.page.getByRole('button', { name: 'Cabut selamanya' }).click()
  await expect(second.page.getByText('Dicabut', { exact: true })).toBeVisible()
  await expect(second.page.getByText('Surat contoh 2/2025')).toBeVisible()
  await expect(first.page.getByText('Aturan ini sudah diubah administrator lain.')).toBeVisible()
  await first.page.getByRole('button', { name: 'Cabut selamanya' }).click()
  await expect(first.page.getByText('Langkah ini tidak berlaku pada keadaan sekarang.')).toBeVisible()
  await expect(first.page.getByLabel('Alasan')).toHaveValue('Tidak jadi terbit.')
})
