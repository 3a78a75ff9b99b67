import { createSiteSearch } from '../../search/siteSearch.ts'
import type { SiteSearch } from '../../search/siteSearch.ts'
import type { BoardRecords, SiteRecords } from '../../search/types.ts'
import { findBoards } from './pageSearch.ts'
import { takePrefetched } from './prefetched.ts'

/** Where the files of the search are, as the page says. */
export interface SearchPlace {
  readonly folder?: string
  /** The folder of Pagefind’s own files. */
  readonly pages?: string
  /** The id of the board whose page it is. */
  readonly near?: string
}

let loading: Promise<SiteSearch> | undefined

/** Loads the search once. Rejects where any of it is missing; the next call tries again. */
export function loadSearch(place: SearchPlace): Promise<SiteSearch> {
  loading ??= load(place).catch((error: unknown) => {
    loading = undefined
    throw error
  })
  return loading
}

async function load({ folder = '', pages = '', near }: SearchPlace): Promise<SiteSearch> {
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
}
