import { createEnglish } from './english.ts'
import type { Filters } from './facets.ts'
import { createSearch } from './search.ts'
import type { Answer, Search } from './search.ts'
import { wordsOf } from './tokenize.ts'
import type { BoardRecords, SiteRecords } from './types.ts'

/** A search loads so many boards at most, which keeps the download small however many there are. */
export const mostBoards = 4

export interface SiteAnswer extends Answer {
  /** The names of all boards, and of those that were searched; the glossary always is. */
  readonly boards: readonly string[]
  readonly searched: readonly string[]
}

export interface SiteSearchOptions {
  readonly loadBoard: (id: string) => Promise<BoardRecords>
  /** The names of the boards whose procedures have the words, best first. May reject: then the first boards are searched. */
  readonly findBoards: (words: string) => Promise<readonly string[]>
  /** The id of the board whose page the reader is on. */
  readonly near?: string | undefined
}

export type SiteSearch = (query: string, filters?: Filters) => Promise<SiteAnswer>

/**
 * Searches all boards together where there are few. Where there are many, it searches the board that the reader has chosen
 * or named, or is reading; without one, those that a search of all pages finds.
 */
export function createSiteSearch(site: SiteRecords, { loadBoard, findBoards, near }: SiteSearchOptions): SiteSearch {
  const records = new Map<string, Promise<BoardRecords>>()
  const searches = new Map<string, Search>()
  const english = createEnglish(site.english)

  return async (query, filters = {}) => {
    const wanted = await boardsFor(query, filters)
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
    return {
      ...search(query, filters),
      boards: site.boards.map(({ name }) => name),
      searched: boards.map(({ name }) => name),
    }
  }

  /** Loads a board once, and again after a failure. */
  function recordsOf(id: string): Promise<BoardRecords> {
    const loading = records.get(id) ?? loadBoard(id)
    records.set(id, loading)
    loading.catch(() => records.delete(id))
    return loading
  }

  /** A page that has all words of a question is rare: the most specific words are asked for, then only the first of them. */
  async function findBoardsFor(query: string): Promise<readonly string[]> {
    const bySpecificity = [...wordsOf(query)].sort(
      (one, other) => english.specificity(other.stem) - english.specificity(one.stem),
    )
    const words = bySpecificity.map(({ word }) => word)
    const found = await findBoards(words.slice(0, 3).join(' '))
    return found.length > 0 ? found : findBoards(words[0] ?? '')
  }

  async function boardsFor(query: string, filters: Filters): Promise<SiteRecords['boards']> {
    const { boards } = site
    if (boards.length <= mostBoards) return boards
    const words = new Set(wordsOf(query).map(({ word }) => word))
    const named = boards.filter(({ name }) => wordsOf(name).every(({ word }) => words.has(word)))
    if (named.length > 0) return named.slice(0, mostBoards)
    const own = boards.filter(({ id, name }) => (filters.board ? name === filters.board : id === near))
    if (own.length > 0) return own
    const found = await findBoardsFor(query).catch(() => [])
    const best = boards.filter(({ name }) => found.slice(0, mostBoards).includes(name))
    return best.length > 0 ? best : boards.slice(0, mostBoards)
  }
}
