import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contentIn, mutantOf } from '../fuzz/mutants.ts'
import type { Files } from '../fuzz/mutants.ts'
import { count, from, seed } from '../fuzz/settings.ts'
import { lay, tryMutant } from '../fuzz/tryMutant.ts'
import { useTemporaryFolder } from '../useTemporaryFolders.ts'

// In turn: the content of the site, and four times as often the fixtures, which are read in a fraction of the time.
const [site, fixtures] = [contentIn(), contentIn('test/fixtures')]
const bases = [site, fixtures, fixtures, fixtures, fixtures]
const root = useTemporaryFolder()

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
