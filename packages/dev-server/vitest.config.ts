import { defineConfig } from 'vitest/config'

// Each file starts servers of its own: real processes, so a little patience.
export default defineConfig({
  test: { include: ['src/**/*.test.ts'], pool: 'forks', maxWorkers: 2, testTimeout: 60_000, hookTimeout: 60_000 },
})
