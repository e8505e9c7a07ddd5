import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Looks at the web build in a real Chromium: build it first (npm run build:h5 -w miniapp). */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('.', import.meta.url)),
    include: ['**/*.spec.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
