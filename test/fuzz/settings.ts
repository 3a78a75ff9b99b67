/** `FUZZ_SEED=… FUZZ_FROM=… FUZZ_COUNT=1 npm run test:fuzz` tries one mutant again, and leaves it in `reports/fuzz/`. */
export const seed = Number(process.env['FUZZ_SEED'] ?? 20261122)
export const from = Number(process.env['FUZZ_FROM'] ?? 0)
export const count = Number(process.env['FUZZ_COUNT'] ?? 5000)
