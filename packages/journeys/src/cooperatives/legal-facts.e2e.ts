import { expect, signIn, test } from '../people/people.ts'
import { ask } from '../product/ask.ts'

const username = 'ba28'
interface Mine {
  cooperatives: { edges: { node: { id: string; businessNumber: string | null } }[] }
}

test('what a co-operative lacks is recorded without signal, stands there at once, and reaches the server later', async ({
  open,
  playwright,
}) => {
  const query = '{ cooperatives(first: 16) { edges { node { id businessNumber } } } }'
  const mine = async () =>
    (await ask<Mine>(playwright.request, username, query)).cooperatives.edges.map(({ node }) => node)
  const [first] = await mine()
  if (first === undefined) throw new Error(`${username} has no co-operative`)
  const { page, context, complaints } = await open('phone')
  await page.goto('/ba/')
  await signIn(page, 'ba', username)
  await page.goto(`/ba/koperasi/${first.id}/data`)
  await page.getByRole('link', { name: 'Ubah data' }).click()
  await expect(page.getByRole('heading', { name: 'Ubah data' })).toBeVisible()
  await context.setOffline(true)

  const save = page.getByRole('button', { name: 'Catat data legal' })
  await page.getByLabel(/^NIB/).fill('12')
  await save.click()
  await expect(page.getByRole('alert')).toContainText('NIB: 13 angka.')
  await page.getByLabel(/^NIB/).fill('9120 0000 12345')
  await save.click()
  await expect(page.getByRole('heading', { name: 'Legal' })).toBeVisible()
  await expect(page.getByText('9120000012345')).toBeVisible()

  await context.setOffline(false)
  await expect
    .poll(async () => (await mine()).find(({ id }) => id === first.id)?.businessNumber, {
      intervals: [1000],
      timeout: 30_000,
    })
    .toBe('9120000012345')
  expect(complaints).toEqual([])
})
