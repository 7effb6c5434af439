import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { type ChromiumLaunch, chromium } from './chromium.ts'

afterEach(() => vi.unstubAllEnvs())

test('the browser starts and runs the script of a page', { timeout: 120_000 }, async () => {
  const page = 'data:text/html,<script>document.title = "Koperasi " + (40 + 2)</script>'
  const devtools = await openPage(await chromium(), page)
  const titles = async () =>
    ((await (await fetch(`${devtools}/json/list`)).json()) as { title: string }[]).map((tab) => tab.title)
  await vi.waitFor(async () => expect(await titles()).toContain('Koperasi 42'), { timeout: 30_000, interval: 100 })
})

test('our flags leave the security of the web on', async () => {
  const { args } = await chromium()
  expect(args.join(' ')).not.toMatch(/disable-web-security|single-process/)
})

test('CHROME_PATH comes first', async () => {
  vi.stubEnv('CHROME_PATH', process.execPath)
  expect((await chromium()).executablePath).toBe(process.execPath)
})

test('a CHROME_PATH that leads nowhere is a sentence', async () => {
  vi.stubEnv('CHROME_PATH', '/nowhere/chrome')
  await expect(chromium()).rejects.toThrow('There is no browser at /nowhere/chrome: correct CHROME_PATH, or remove it.')
})

/** Opens a page in a browser that lives as long as the test; gives the address of its DevTools. */
async function openPage({ executablePath, env, args }: ChromiumLaunch, page: string) {
  const profile = mkdtempSync(join(tmpdir(), 'dampingi-chromium-'))
  const flags = ['--headless', '--no-sandbox', '--remote-debugging-port=0', `--user-data-dir=${profile}`]
  const browser = spawn(executablePath, [...args, ...flags, page], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  onTestFinished(async () => {
    browser.kill('SIGKILL')
    if (browser.exitCode === null && browser.signalCode === null) await once(browser, 'exit')
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  })
  for await (const text of browser.stderr.setEncoding('utf8')) {
    const port = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/.exec(text)?.[1]
    if (port) return `http://127.0.0.1:${port}`
  }
  throw new Error('The browser ended before it opened its DevTools.')
}
