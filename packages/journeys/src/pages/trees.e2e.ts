import { expect, type Portal, signIn, test } from '../people/people.ts'
import { startProduct } from '../product/start-product.ts'
import { arrive } from './arrive.ts'
import { places } from './places.ts'
import { readableTree } from './tree.ts'

/*
 * What a screen reader is given of each page, as a file beside this one that a review reads: a heading, a name or a role that changes, goes
 * or comes shows there. After a change that is meant: `playwright test trees --update-snapshots`.
 */
test.describe.configure({ mode: 'serial' })

/** A Wednesday, on which the demo of these files begins, whatever the day outside. */
const at = '2035-10-17T03:00:00Z'

let product: Awaited<ReturnType<typeof startProduct>>
const ofTheRun = process.env.DAMPINGI_JOURNEYS_URL

test.beforeAll(async () => {
  product = await startProduct(at)
  process.env.DAMPINGI_JOURNEYS_URL = product.url
})
test.afterAll(async () => {
  process.env.DAMPINGI_JOURNEYS_URL = ofTheRun
  await product.stop()
})

test('a tree shows the first of many alike, and no id', () => {
  const rows = Array.from({ length: 5 }, (_, n) => `  - row "Baris ${n}":\n    - cell "${n}"`).join('\n')
  expect(readableTree(`- table:\n${rows}\n- link "Buka":\n  - /url: /x/01890000-0000-7000-8000-000000000000`)).toBe(
    `- table:
  - row "Baris 0":
    - cell "0"
  - row "Baris 1":
    - cell "1"
  - ‹row +3›
- link "Buka":
  - /url: /x/‹id›
`,
  )
})

for (const portal of Object.keys(places) as Portal[])
  test(`Q-U1 ${portal}: the accessibility tree of each page is the reviewed one`, async ({ open, playwright }) => {
    test.setTimeout(120_000)
    const all = await places[portal].all(playwright.request)
    const device = await open(portal === 'ba' ? 'phone' : 'desk')
    const { page, context } = device
    await context.clock.setFixedTime(new Date(Date.parse(at) + 120_000))
    await page.goto(`/${portal}/`)
    await expect(page.getByRole('button', { name: 'Masuk' })).toBeVisible()
    const expectReviewed = async (name: string): Promise<void> => {
      const tree = readableTree(await page.locator('body').ariaSnapshot())
      expect.soft(tree, name).toMatchSnapshot(['trees', portal, `${name}.yml`])
    }
    await expectReviewed('pintu-masuk')
    await signIn(page, portal, places[portal].username)
    for (const place of all) {
      await arrive(device, place)
      await expectReviewed(place.name)
    }
  })
