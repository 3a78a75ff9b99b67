import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildMutant } from '../fuzz/buildMutant.ts'
import { contentIn, mutantOf } from '../fuzz/mutants.ts'
import { count, from, seed } from '../fuzz/settings.ts'
import { lay, tryMutant } from '../fuzz/tryMutant.ts'
import { useTemporaryFolder } from '../useTemporaryFolders.ts'

const built = Math.min(30, count)
const content = contentIn()
const root = useTemporaryFolder()

describe(`${built} mutants of seed ${seed}, built by Astro as an author builds`, () => {
  const spread = Array.from({ length: built }, (_, place) => from + Math.floor((place * count) / built))

  test.each(spread)('mutant %i', { timeout: 300_000 }, async (number) => {
    const mutant = mutantOf(seed, number, content)
    const folder = join(root, 'tried')
    rmSync(folder, { recursive: true, force: true })
    lay(folder, mutant.files)
    const { accepted } = await tryMutant(mutant, folder)
    expect(buildMutant(mutant.files, accepted)).toEqual([])
  })
})
