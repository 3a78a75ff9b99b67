import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { basesOf } from '../fuzz/bases.ts'
import { buildMutant } from '../fuzz/buildMutant.ts'
import { mutantOf } from '../fuzz/mutants.ts'
import type { Files } from '../fuzz/mutants.ts'
import { lay, tryMutant } from '../fuzz/tryMutant.ts'

/** `FUZZ_SEED=… FUZZ_FROM=… FUZZ_COUNT=1 npm run test:fuzz` tries one mutant again, and leaves it in `reports/fuzz/`. */
const seed = Number(process.env['FUZZ_SEED'] ?? 20261122)
const from = Number(process.env['FUZZ_FROM'] ?? 0)
const count = Number(process.env['FUZZ_COUNT'] ?? 5000)
const built = Math.min(30, count)

const bases = basesOf()
const root = mkdtempSync(join(tmpdir(), 'fuzz-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** Where the content of each base lies, with the mutant that lies there now. */
const laid = new Map(
  [...new Set(bases)].map((base, place) => [base, { folder: join(root, `${place}`), now: new Map() as Files }]),
)

const mutants = Array.from({ length: count }, (_, place) => from + place)
const inBatches = Array.from({ length: Math.ceil(count / 100) }, (_, place) =>
  mutants.slice(place * 100, place * 100 + 100),
)

describe(`mutants ${from} to ${from + count - 1} of seed ${seed} build right, or are refused in words`, () => {
  test.each(inBatches.map((numbers) => ({ first: numbers[0], numbers })))(
    'from $first',
    { timeout: 600_000 },
    async ({ numbers }) => {
      const failures: string[] = []
      for (const number of numbers) {
        const base = bases[number % bases.length]!
        const place = laid.get(base)!
        const mutant = mutantOf(seed, number, base)
        lay(place.folder, mutant.files, place.now)
        place.now = mutant.files
        const { wrong } = await tryMutant(mutant, place.folder)
        if (wrong.length === 0) continue
        const kept = join('reports/fuzz', `${seed}-${number}`)
        mkdirSync(kept, { recursive: true })
        lay(
          kept,
          new Map(mutant.changed.flatMap((path) => (mutant.files.has(path) ? [[path, mutant.files.get(path)!]] : []))),
        )
        failures.push(
          [
            `FUZZ_SEED=${seed} FUZZ_FROM=${number} FUZZ_COUNT=1, kept in ${kept}: ${mutant.what.join('; ')}`,
            ...wrong,
          ].join('\n  '),
        )
      }
      expect(failures.join('\n')).toBe('')
    },
  )
})

describe(`${built} of them, built by Astro as an author builds`, () => {
  const spread = Array.from({ length: built }, (_, place) => from + Math.floor((place * count) / built))

  test.each(spread)('mutant %i', { timeout: 300_000 }, async (number) => {
    const mutant = mutantOf(seed, number, bases[0]!)
    const folder = join(root, 'tried')
    rmSync(folder, { recursive: true, force: true })
    lay(folder, mutant.files)
    const { accepted } = await tryMutant(mutant, folder)
    expect(buildMutant(mutant.files, accepted)).toEqual([])
  })
})
