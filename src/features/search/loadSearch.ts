import { createSiteSearch } from '../../search/siteSearch.ts'
import type { SiteSearch } from '../../search/siteSearch.ts'
import type { BoardRecords, SiteRecords } from '../../search/types.ts'
import { loadOnce } from '../../site/browser/loadOnce.ts'
import { findBoards } from './pageSearch.ts'
import { takePrefetched } from './prefetched.ts'

/** The `data-*` settings of the search box. */
interface SearchSettings {
  /** The folder of the search files. */
  readonly folder?: string
  /** The folder of Pagefind’s files. */
  readonly pages?: string
  /** The id of the board whose page it is. */
  readonly near?: string
}

/** Loads the search once. Rejects if a file is missing; then the next call tries again. */
export const loadSearch = loadOnce(async ({ folder = '', pages = '', near }: SearchSettings): Promise<SiteSearch> => {
  const loadJson = async <Value>(name: string): Promise<Value> => {
    const response = await (takePrefetched(name) ?? fetch(`${folder}${name}.json`))
    if (!response.ok) throw new Error(`${folder}${name}.json answered ${response.status}.`)
    return (await response.json()) as Value
  }
  return createSiteSearch(await loadJson<SiteRecords>('site'), {
    loadBoard: (id) => loadJson<BoardRecords>(id),
    findBoards: (words) => findBoards(pages, words),
    near,
  })
})
