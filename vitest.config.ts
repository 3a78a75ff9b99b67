import { defineConfig } from 'vitest/config'

// Drawing the first flowchart and starting a browser take seconds; everything else takes milliseconds.
export default defineConfig({
  test: { environment: 'node', include: ['test/**/*.test.ts'], testTimeout: 30_000, hookTimeout: 120_000 },
})
