import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
  type Request,
} from '@playwright/test'

/** Where the product of this run answers. */
export const productUrl = (): string => {
  const url = process.env.DAMPINGI_JOURNEYS_URL
  if (url === undefined) throw new Error('no product runs: for-the-run.ts starts it')
  return url
}
/** The one password of all demo accounts. */
export const password = 'sawah-hijau-2025'

/** Everybody works in Banyumas. */
const here = { locale: 'id-ID', timezoneId: 'Asia/Jakarta' }
const sizes = {
  phone: { viewport: { width: 360, height: 740 }, hasTouch: true },
  desk: { viewport: { width: 1280, height: 800 } },
  narrow: { viewport: { width: 320, height: 640 }, hasTouch: true },
}
export type Size = keyof typeof sizes
export type Portal = 'ba' | 'pmo' | 'bank' | 'bulog'

/** Somebody's own phone or computer, and what its pages complained of on their console. */
export interface Device {
  page: Page
  context: BrowserContext
  complaints: string[]
  /** GraphQL requests that brought a text of their own, where a portal should send a hash only. */
  freeOperations: string[]
  /** Waits until the page has the answers to what it asked, asks nothing on them, and no part of it says that it is busy. */
  settled: () => Promise<void>
}

/** What a browser says by itself: the network is off on purpose. */
const expected = /net::ERR_INTERNET_DISCONNECTED/

/** What a device may be other than usual: without service workers every file comes over the wire, where a test can change it. */
export type DeviceOptions = Pick<BrowserContextOptions, 'serviceWorkers' | 'baseURL' | 'forcedColors' | 'reducedMotion'>

/** A fresh device with nobody signed in. Who opens it closes its context. */
export async function openDevice(browser: Browser, size: Size, options: DeviceOptions = {}): Promise<Device> {
  const context = await browser.newContext({ ...sizes[size], ...here, baseURL: productUrl(), ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !expected.test(message.text()))
      complaints.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.stack ?? error.message}`))
  const freeOperations: string[] = []
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith('/graphql') && request.postData()?.includes('"query"'))
      freeOperations.push(request.postData() ?? '')
  })
  return { page, context, complaints, freeOperations, settled: settling(page) }
}

/** Counts the page's questions, but for the stream, which never ends. */
function settling(page: Page): () => Promise<void> {
  let asking = 0
  const isQuestion = (request: Request): boolean => new URL(request.url()).pathname === '/graphql'
  page.on('request', (request) => {
    if (isQuestion(request)) asking++
  })
  const ended = (request: Request): void => {
    if (isQuestion(request)) asking--
  }
  page.on('requestfinished', ended)
  page.on('requestfailed', ended)
  return async () => {
    let quietLooks = 0
    const look = (): number => {
      quietLooks = asking === 0 ? quietLooks + 1 : 0
      return quietLooks
    }
    await expect.poll(look, { intervals: [40] }).toBeGreaterThanOrEqual(2)
    // What was answered is then kept, on a phone in its database, before the page shows it.
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
  }
}

/** Playwright's test with `open`, which gives devices that are put away when the test ends. */
export const test = base.extend<{ open: (size: Size, options?: DeviceOptions) => Promise<Device> }>({
  open: async ({ browser }, use) => {
    const devices: Device[] = []
    await use(async (size, options) => {
      const device = await openDevice(browser, size, options)
      devices.push(device)
      return device
    })
    await Promise.all(devices.map(({ context }) => context.close()))
  },
})

export { expect }

/** Signs in as a person does: opens the portal, types name and password. */
export async function signIn(page: Page, portal: Portal, username: string): Promise<void> {
  await page.goto(`/${portal}/`)
  await page.getByLabel('Nama pengguna').fill(username)
  await page.getByLabel('Kata sandi').fill(password)
  await page.getByRole('button', { name: 'Masuk' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Dampingi' })).toBeHidden()
}
