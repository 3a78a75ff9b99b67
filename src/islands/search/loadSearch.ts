import { createSiteSearch } from '../../search/siteSearch.ts'
import type { SiteSearch } from '../../search/siteSearch.ts'
import type { BoardRecords, SiteRecords } from '../../search/types.ts'
import { findBoards } from './pageSearch.ts'
import { loadJson } from './loadJson.ts'

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
  const site = await loadJson<SiteRecords>(`${folder}site.json`)
  return createSiteSearch(site, {
    loadBoard: (id) => loadJson<BoardRecords>(`${folder}${id}.json`),
    findBoards: (query) => findBoards(pages, query),
    near,
  })
}
