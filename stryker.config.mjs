/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: ['src/pathway/**/*.ts'],
  testRunner: 'in-process',
  plugins: ['./test/mutation/inProcess.ts'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // A mutant that is loaded anew stays in memory.
  maxTestRunnerReuse: 300,
  timeoutMS: 10_000,
  ignorePatterns: [
    'dist',
    '.astro',
    'reports',
    'test/browser',
    'test/pages',
    'test/benchmarks',
    'test/long',
    'test/fuzz',
    'test/validators',
  ],
  reporters: ['clear-text', 'progress-append-only', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: 'reports/mutation.json' },
  thresholds: { high: 98, low: 95, break: 95 },
}
