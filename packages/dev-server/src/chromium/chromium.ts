import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unpackedChromium } from './unpack-chromium.ts'

/** What Playwright's `launchOptions` or a plain `spawn` needs to start the browser. */
export type ChromiumLaunch = {
  executablePath: string
  env: Record<string, string>
  args: string[]
  chromiumSandbox: false
}

const args = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']

const installedPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * A Chromium to test with: the one that CHROME_PATH names; else the one of the npm package, unpacked once into
 * `cacheDir` (3 to 4 s, 211 MB; safe when several start at once); else one that is installed.
 */
export async function chromium({
  cacheDir = join(projectFolder(), '.dampingi'),
}: {
  cacheDir?: string
} = {}): Promise<ChromiumLaunch> {
  const named = process.env.CHROME_PATH
  if (named) return installed(named)
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { executablePath, env } = await unpackedChromium(cacheDir)
    return { executablePath, env: { ...ownEnv(), ...env }, args, chromiumSandbox: false }
  }
  const place = installedPlaces.find((path) => existsSync(path))
  if (place) return installed(place)
  throw new Error('No Chromium for this machine: install Chromium or Chrome, or set CHROME_PATH to its program.')
}

function installed(executablePath: string): ChromiumLaunch {
  if (!existsSync(executablePath)) {
    throw new Error(`There is no browser at ${executablePath}: correct CHROME_PATH, or remove it.`)
  }
  return { executablePath, env: ownEnv(), args, chromiumSandbox: false }
}

function ownEnv() {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}

function projectFolder() {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'pnpm-workspace.yaml'))) {
    if (folder === dirname(folder))
      throw new Error('This is not a checkout of the project: say where to unpack Chromium (cacheDir).')
    folder = dirname(folder)
  }
  return folder
}
