import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { places } from '../pages/places.ts'
import { expect, type Portal, signIn, test } from '../people/people.ts'

const imageOf = (portal: Portal): string =>
  fileURLToPath(new URL(`../../../../docs/images/${portal}-portal.png`, import.meta.url))
/** Whoever reads the README on a slow line waits for four of them. */
const mostBytes = 200_000

/** Each portal where its person begins the day; the bank's with a file open. */
for (const portal of ['ba', 'pmo', 'bank', 'bulog'] as const)
  test(`${portal}-portal.png`, async ({ open }) => {
    const { page } = await open(portal === 'ba' ? 'phone' : 'desk')
    await signIn(page, portal, places[portal].username)
    await expect(
      page
        .getByRole('main')
        .getByRole(portal === 'ba' ? 'listitem' : 'row')
        .first(),
    ).toBeVisible()
    if (portal === 'bank') {
      await page.getByRole('row').filter({ hasText: 'Diperiksa' }).first().getByRole('link').click()
      await page.getByRole('tab', { name: 'Desa' }).click()
      await expect(page.getByRole('tabpanel')).toContainText('Angsuran')
    }
    await page.mouse.move(0, 0)
    await page.screenshot({ path: imageOf(portal) })
    expect(statSync(imageOf(portal)).size).toBeLessThanOrEqual(mostBytes)
  })
