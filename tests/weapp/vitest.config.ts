import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Runs the files WeChat would load: build them first (npm run build:weapp -w miniapp). */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('.', import.meta.url)),
    include: ['**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
