import { rmSync, readdirSync, readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { searchFiles } from '../../src/search/searchFiles.ts'
import { createSiteSearch } from '../../src/search/siteSearch.ts'
import type { BoardRecords, SiteRecords } from '../../src/search/types.ts'
import { labelsByUrl, readGolden, tally } from '../search/golden.ts'
import { builtContent } from '../builtContent.ts'
import { addressOf } from '../search/siteSearch.ts'
import { sampleCorpus } from './sampleCorpus.ts'

/**
 * How the search stands up to many procedures: quality for the two real boards with the board chosen, and the bytes that are
 * loaded for it. The site must be built, for the script that readers load.
 */
const scripts = readdirSync('dist/assets').filter((name) => /^SearchBox.*\.js$/.test(name))
const script = scripts.reduce((sum, name) => sum + compressed(readFileSync(`dist/assets/${name}`)), 0)

console.log('procedures | bytes to the first result of a board | right first | right in three | off-topic nothing')
for (const procedures of [2, 75, 150, 300]) {
  const root = sampleCorpus(procedures)
  try {
    const content = builtContent(root)
    const { files } = searchFiles(content, addressOf)
    const labels = labelsByUrl(content, addressOf)
    const site = files.get('site') as SiteRecords
    const loaded = new Set<string>()
    const search = createSiteSearch(site, {
      loadBoard: (id) => {
        loaded.add(id)
        return Promise.resolve(files.get(id) as BoardRecords)
      },
      findBoards: () => Promise.resolve([]),
    })
    await search('threshold', { board: 'Kent' })
    const bytes = ['site', ...loaded].reduce((sum, id) => sum + compressed(JSON.stringify(files.get(id))), script)
    const sums = await Promise.all(
      ['Kent', 'Rutland'].map(async (board) => {
        const queries = askedOf(board)
        const answers = new Map<string, readonly string[]>()
        for (const { query } of queries) {
          const { hits } = await search(query, { board })
          answers.set(
            query,
            hits.map(({ record }) => record.url),
          )
        }
        return tally(queries, answers, labels)
      }),
    )
    const sum = (of: keyof (typeof sums)[number]): number => sums.reduce((all, each) => all + each[of], 0)
    const share = (count: number, of: number): string => `${((100 * count) / of).toFixed(1)} % of ${of}`
    const quality = [share(sum('first'), sum('onTopic')), share(sum('inThree'), sum('onTopic'))]
    console.log([procedures, bytes, ...quality, share(sum('nothing'), sum('offTopic'))].join(' | '))
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** The queries that a clause of the board answers, with no other answers; and those that nothing does. */
function askedOf(board: string): ReturnType<typeof readGolden> {
  const others = board === 'Kent' ? /rutland/i : /kent/i
  return readGolden()
    .filter(({ query }) => !others.test(query))
    .map((each) => ({ ...each, finds: each.finds.filter((find) => find.startsWith(board)), all: each.finds }))
    .filter(({ finds, all }) => all.length === 0 || finds.length > 0)
}

function compressed(bytes: Uint8Array | string): number {
  return brotliCompressSync(bytes).length
}
