import { defineConfig } from 'vitest/config'

// The decorators of the entities compile as tsc compiles them, and there is one copy of graphql.
export default defineConfig({
  oxc: {
    decorator: { legacy: true, emitDecoratorMetadata: true },
    typescript: { removeClassFieldsWithoutInitializer: true },
  },
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: { include: ['src/**/*.test.ts'], testTimeout: 60_000 },
})
