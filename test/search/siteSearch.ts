import { addressesBelow } from '../../src/addressesBelow.ts'
import { searchFiles } from '../../src/build/searchFiles.ts'
import { readContent } from '../../src/content/readContent.ts'
import type { Content } from '../../src/content/types.ts'
import { createSearch } from '../../src/search/search.ts'
import type { Answer } from '../../src/search/search.ts'
import { searchRecords } from '../../src/search/searchRecords.ts'
import { searchWords } from '../../src/search/searchWords.ts'
import type { SearchWords } from '../../src/search/types.ts'
import { pagefindInNode } from './pagefindInNode.ts'

export const addressOf = addressesBelow('/')

export function siteContent(): Content {
  const read = readContent(process.cwd())
  if ('problems' in read) throw new Error(read.problems.map(({ message }) => message).join('\n'))
  return read.content
}

export function siteWords(): SearchWords {
  const content = siteContent()
  return searchWords(content, searchRecords(content, addressOf), addressOf)
}

/** The search of the whole site, as in a browser, without one. */
export async function siteSearch(): Promise<(query: string) => Promise<Answer>> {
  return createSearch(await pagefindInNode(await searchFiles(siteContent(), '/')), siteWords())
}
