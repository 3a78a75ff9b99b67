import { addressesBelow } from '../../src/addressesBelow.ts'
import { searchFiles } from '../../src/build/searchFiles.ts'
import { readContent } from '../../src/content/readContent.ts'
import type { Content } from '../../src/content/types.ts'
import { createSearch } from '../../src/search/search.ts'
import { searchWords } from '../../src/search/searchWords.ts'
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

/** The search of the whole site, as in a browser, without one. */
export async function siteSearch(): Promise<ReturnType<typeof createSearch>> {
  const { words, loaders } = await loadedFiles(await searchFiles(siteContent(), '/'))
  return createSearch(
    [await loaders.glossary(), await loaders.board('kent', 0), await loaders.board('rutland', 10_000)],
    words,
  )
}
