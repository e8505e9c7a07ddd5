import { defineConfig } from 'vitest/config'

/** One browser and one server for all journeys, which run one after another. */
export default defineConfig({
  test: {
    include: ['tests/journeys/**/*.test.ts', 'tests/browser/**/*.spec.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    globalSetup: ['tests/journeys/global-setup.ts'],
  },
})
