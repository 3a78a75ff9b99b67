import { addressesBelow } from '../../src/content/addressesBelow.ts'
import { searchFiles } from '../../src/build/searchFiles.ts'
import { readContent } from '../../src/content/readContent.ts'
import type { Content } from '../../src/content/types.ts'
import { loadedShard } from '../../src/search/entries.ts'
import type { Narrowing } from '../../src/search/narrow.ts'
import { createSearch } from '../../src/search/search.ts'
import type { Answer } from '../../src/search/search.ts'
import { searchWords } from '../../src/search/searchWords.ts'
import { termShard } from '../../src/search/termRecords.ts'
import type { SearchWords } from '../../src/search/types.ts'
import { loadedFiles } from './loadedFiles.ts'

export const addressOf = addressesBelow('/')

export function siteContent(root = process.cwd()): Content {
  const read = readContent(root)
  if ('problems' in read) throw new Error(read.problems.map(({ message }) => message).join('\n'))
  return read.content
}

export function siteWords(content = siteContent()): SearchWords {
  return searchWords(content, addressOf)
}

/** The search of the whole site, as in a browser, without one; with Pagefind’s engine, unless `own` is asked for. */
export async function siteSearch(own = false): Promise<(query: string, narrowing?: Narrowing) => Answer> {
  const { words, loaders } = await loadedFiles(await searchFiles(siteContent(), '/'))
  const boards = await Promise.all(['kent', 'rutland'].map(loaders.board))
  const shards = [termShard(words), ...boards].map((shard, place) => loadedShard(shard, place * 10_000))
  const scenarios = (await Promise.all(['kent', 'rutland'].map(loaders.scenarios))).map((shard) =>
    loadedShard(shard, 0),
  )
  const search = createSearch(
    own
      ? shards
      : await Promise.all(shards.map(async (shard) => ({ ...shard, engine: await loaders.engine(shard.id) }))),
    words,
  )
  return (query, narrowing) => search(query, narrowing, { scenarios })
}
