import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { searchFiles } from '../../src/build/searchFiles.ts'
import { createSiteSearch } from '../../src/search/siteSearch.ts'
import { labelsByUrl, readGolden, tally } from '../search/golden.ts'
import type { GoldenQuery } from '../search/golden.ts'
import { loadedFiles } from '../search/loadedFiles.ts'
import { addressOf, siteContent } from '../search/siteSearch.ts'
import { sampleCorpus } from './sampleCorpus.ts'

/**
 * How the search stands up to many procedures: quality for the two real boards with the filter of the board on, bytes to
 * the first result, and the time to make the index. The site must be built, for the script that readers load.
 */
const scripts = readdirSync('dist/assets').filter((name) => name.startsWith('registerBox'))
const script = scripts.reduce((sum, name) => sum + compressed(readFileSync(`dist/assets/${name}`)), 0)

console.log(
  'procedures | seconds to make the index | bytes to the first result | with the board chosen | right first | right in three | off-topic nothing',
)
for (const procedures of [2, 75, 150, 300]) {
  const root = sampleCorpus(procedures)
  try {
    const content = siteContent(root)
    const begin = performance.now()
    const files = await searchFiles(content, '/')
    const seconds = (performance.now() - begin) / 1000
    const { words, loaders } = await loadedFiles(files)
    const labels = labelsByUrl(content, addressOf)

    const asked = new Set<string>()
    const counted = {
      ...loaders,
      board: (id: string) => {
        asked.add(`${id}.json`)
        return loaders.board(id)
      },
    }
    const bytesOf = (ids: Iterable<string>): number =>
      ['words.json', ...ids].reduce((sum, name) => sum + compressed(files.get(name)), script)

    // On a page of Kent’s, without a choice.
    await createSiteSearch(words, counted, 'kent')('threshold')
    const bytes = bytesOf(asked)
    asked.clear()
    await createSiteSearch(words, counted)('threshold', { board: 'Rutland' })
    const chosen = bytesOf(asked)

    const sum = { onTopic: 0, first: 0, inThree: 0, offTopic: 0, nothing: 0 }
    for (const board of ['Kent', 'Rutland']) {
      const search = createSiteSearch(words, loaders)
      const queries = askedOf(board)
      const answers = new Map<string, readonly string[]>()
      for (const { query } of queries)
        answers.set(
          query,
          (await search(query, { board })).hits.map(({ record }) => record.url),
        )
      const fares = tally(queries, answers, labels)
      for (const key of ['onTopic', 'first', 'inThree', 'offTopic', 'nothing'] as const) sum[key] += fares[key]
    }
    const share = (count: number, of: number): string => `${((100 * count) / of).toFixed(1)} % of ${of}`
    console.log(
      [
        procedures,
        seconds.toFixed(1),
        bytes,
        chosen,
        share(sum.first, sum.onTopic),
        share(sum.inThree, sum.onTopic),
        share(sum.nothing, sum.offTopic),
      ].join(' | '),
    )
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** The queries that a clause of the board answers, with no other answers; and those that nothing does. */
function askedOf(board: string): readonly GoldenQuery[] {
  const others = board === 'Kent' ? /rutland/i : /kent/i
  return readGolden()
    .filter(({ query }) => !others.test(query))
    .map((each) => ({ ...each, finds: each.finds.filter((find) => find.startsWith(board)), all: each.finds }))
    .filter(({ finds, all }) => all.length === 0 || finds.length > 0)
}

function compressed(bytes: Uint8Array | undefined): number {
  return brotliCompressSync(bytes ?? new Uint8Array()).length
}
