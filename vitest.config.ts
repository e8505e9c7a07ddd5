import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'shared/**/*.test.ts',
      'functions/**/*.test.ts',
      'infra/**/*.test.ts',
      'tests/**/*.test.ts',
      'miniapp/src/**/*.test.ts',
    ],
    exclude: ['**/node_modules/**', '**/dist/**', 'tests/weapp/**', 'tests/journeys/**'],
    testTimeout: 30_000,
  },
})
