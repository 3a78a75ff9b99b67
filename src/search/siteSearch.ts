import { createEnglish } from './english.ts'
import type { Filters } from './facets.ts'
import { createSearch } from './search.ts'
import type { SearchResult, Search } from './search.ts'
import { splitWords } from './tokenize.ts'
import type { BoardRecords, SiteRecords } from './types.ts'

/** The number of boards that a search loads at most, so that its download stays small with many boards. */
export const maxBoards = 4

export interface SiteSearchResult extends SearchResult {
  /** The names of all boards, and of the boards that were searched. The glossary is always searched. */
  readonly boards: readonly string[]
  readonly searched: readonly string[]
}

interface SearchOptions {
  /** Whether the reader wants all boards, and not that of the page. */
  readonly isEverywhere?: boolean
}

interface SiteSearchOptions {
  readonly loadBoard: (id: string) => Promise<BoardRecords>
  /** Returns the names of boards whose procedures have the words, best first. If it rejects, the first boards are searched. */
  readonly findBoards: (words: string) => Promise<readonly string[]>
  /** The id of the board whose page the reader is on. */
  readonly near?: string | undefined
}

export type SiteSearch = (query: string, filters?: Filters, options?: SearchOptions) => Promise<SiteSearchResult>

/**
 * Creates a search of the chosen board, or the boards that the query names, or the board of the page, or all. Of more than
 * `maxBoards`, “all” are those that a full-text search of the pages finds.
 */
export function createSiteSearch(site: SiteRecords, { loadBoard, findBoards, near }: SiteSearchOptions): SiteSearch {
  const records = new Map<string, Promise<BoardRecords>>()
  const searches = new Map<string, Search>()
  const english = createEnglish(site.english)
  const boardOfPage = site.boards.find(({ id }) => id === near)

  return async (query, filters = {}, { isEverywhere = false } = {}) => {
    const near = isEverywhere ? undefined : boardOfPage
    const wanted = await boardsFor(query, filters, near)
    const loads = await Promise.allSettled(wanted.map(({ id }) => recordsOf(id)))
    // Offline, only boards that the reader has opened are kept. The answer says which were searched.
    const boards = wanted.filter((_, index) => loads[index]?.status === 'fulfilled')
    const failed = loads.find((load) => load.status === 'rejected')
    const isChosenMissing = filters.board !== undefined && !boards.some(({ name }) => name === filters.board)
    if (failed && (boards.length === 0 || isChosenMissing)) throw failed.reason
    const key = boards.map(({ id }) => id).join(' ')
    let search = searches.get(key)
    if (!search) {
      const records = loads.flatMap((load) => (load.status === 'fulfilled' ? load.value.records : []))
      search = createSearch(site, records)
      searches.set(key, search)
    }
    const names = boards.map(({ name }) => name)
    const own = names.find((name) => name === near?.name)
    const result = search(query, filters, own)
    const isNamed = (filters.board ?? result.query.board) !== undefined
    return {
      ...result,
      boards: site.boards.map(({ name }) => name),
      searched: own === undefined || isNamed ? names : [own],
    }
  }

  /** Loads a board once. Tries again after a failure. */
  function recordsOf(id: string): Promise<BoardRecords> {
    const loading = records.get(id) ?? loadBoard(id)
    records.set(id, loading)
    loading.catch(() => records.delete(id))
    return loading
  }

  /** Searches for the three most specific words, since few pages have all words of a question; then for the first alone. */
  async function findBoardsFor(query: string): Promise<readonly string[]> {
    const bySpecificity = [...splitWords(query)].sort(
      (one, other) => english.specificity(other.stem) - english.specificity(one.stem),
    )
    const words = bySpecificity.map(({ word }) => word)
    const found = await findBoards(words.slice(0, 3).join(' '))
    return found.length > 0 ? found : findBoards(words[0] ?? '')
  }

  async function boardsFor(
    query: string,
    filters: Filters,
    near: SiteRecords['boards'][number] | undefined,
  ): Promise<SiteRecords['boards']> {
    const { boards } = site
    if (boards.length <= maxBoards) return boards
    const chosen = boards.filter(({ name }) => name === filters.board)
    if (chosen.length > 0) return chosen
    const words = new Set(splitWords(query).map(({ word }) => word))
    const named = boards.filter(({ name }) => splitWords(name).every(({ word }) => words.has(word)))
    if (named.length > 0) return named.slice(0, maxBoards)
    if (near) return [near]
    const found = await findBoardsFor(query).catch(() => [])
    const best = boards.filter(({ name }) => found.slice(0, maxBoards).includes(name))
    return best.length > 0 ? best : boards.slice(0, maxBoards)
  }
}
