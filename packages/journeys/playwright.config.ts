import { chromium } from '@dampingi/dev-server'
import { defineConfig } from '@playwright/test'

const { executablePath, env, args, chromiumSandbox } = await chromium()

export default defineConfig({
  testDir: 'src',
  testMatch: '**/*.e2e.ts',
  globalSetup: './src/product/for-the-run.ts',
  workers: 2,
  snapshotPathTemplate: '{testDir}/pages/{arg}{ext}',
  timeout: 60_000,
  forbidOnly: process.env.CI !== undefined,
  reporter: 'list',
  expect: { timeout: 10_000 },
  use: {
    launchOptions: { executablePath, env, args, chromiumSandbox },
    actionTimeout: 10_000,
    screenshot: 'only-on-failure',
  },
})
