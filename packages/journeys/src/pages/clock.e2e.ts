import type { Page } from '@playwright/test'
import { expect, signIn, test } from '../people/people.ts'
import { expectAccessible } from './look-over.ts'

/** The phone's clock is set off by so many minutes, as a person who forgot to set it would carry it. */
async function turnClock(page: Page, minutes: number): Promise<void> {
  await page.addInitScript((off) => {
    const now = Date.now.bind(Date)
    Date.now = () => now() + off * 60_000
  }, minutes)
}

test('Q-R12 a phone whose clock is fourteen minutes ahead says so; one that is right says nothing', async ({
  open,
}) => {
  const wrong = await open('phone')
  await turnClock(wrong.page, 14)
  await signIn(wrong.page, 'ba', 'ba30')
  await expect(wrong.page.getByText(/^Jam HP lebih cepat 1[34] menit/)).toBeVisible()
  await expectAccessible(wrong.page, 'the day of a phone with a wrong clock')
  const right = await open('phone')
  await signIn(right.page, 'ba', 'ba29')
  await right.settled()
  await expect(right.page.getByText(/^Data /).first()).toBeVisible()
  await expect(right.page.getByText(/^Jam HP/)).toBeHidden()
})
