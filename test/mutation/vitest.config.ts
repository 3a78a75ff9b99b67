import { defineConfig } from 'vitest/config'

/** The tests that Stryker runs for each change: those of the pathway core, and the one that holds the words of its problems. */
export default defineConfig({
  test: { include: ['test/pathway/**/*.test.ts', 'test/content/readme.test.ts'] },
})
