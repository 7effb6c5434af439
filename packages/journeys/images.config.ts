import { defineConfig } from '@playwright/test'
import tests from './playwright.config.ts'

/** Makes the pictures of the README, from the running demo. */
export default defineConfig(tests, { testMatch: '**/*.image.ts' })
