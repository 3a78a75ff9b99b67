import type { LoadedShard } from './entries.ts'
import type { Narrowing } from './narrow.ts'
import { createSearch } from './search.ts'
import type { Answer } from './search.ts'
import { glossaryShard } from './termRecords.ts'
import { tokensOf } from './tokens.ts'
import type { SearchWords } from './types.ts'

/** So many boards are searched together. Where there are more, the reader’s own is, and any that is asked for. */
export const mostTogether = 4

export interface SiteAnswer extends Answer {
  /** The names of all boards, and of those that were searched; the glossary always is. */
  readonly boards: readonly string[]
  readonly searched: readonly string[]
  /** Brings the same with what the terms among the hits mean, where that is not loaded yet. Rejects where it cannot be. */
  readonly whole?: () => Promise<SiteAnswer>
}

/** How a shard, and what the terms mean, come; each is asked for once, when it is first needed. */
export interface Loaders {
  readonly glossary: () => Promise<LoadedShard>
  readonly board: (id: string, order: number) => Promise<LoadedShard>
  readonly meanings: () => Promise<readonly string[]>
}

export type SiteSearch = (query: string, narrowing?: Narrowing) => Promise<SiteAnswer>

/** The search of a whole site. `near` is the id of the board whose page the reader is on. */
export function createSiteSearch(words: SearchWords, load: Loaders, near?: string): SiteSearch {
  const shards = new Map<string, Promise<LoadedShard>>()
  const searches = new Map<string, Promise<ReturnType<typeof createSearch>>>()
  const names = words.boards.map(({ name }) => name)
  let meanings: readonly string[] | undefined

  return async (query, narrowing = {}) => {
    const boards = boardsFor(query, narrowing)
    const ids = [glossaryShard, ...boards.map(({ id }) => id)]
    const key = ids.join(' ')
    const coming = searches.get(key) ?? Promise.all(ids.map(shard)).then((loaded) => createSearch(loaded, words))
    searches.set(key, coming)
    // The next query tries again.
    coming.catch(() => searches.delete(key))
    const search = await coming
    const answer = (): SiteAnswer => ({
      ...search(query, narrowing, meanings),
      boards: names,
      searched: boards.map(({ name }) => name),
    })
    const first = answer()
    if (meanings || first.hits.every(({ record }) => record.kind !== 'Term')) return first
    const whole = async (): Promise<SiteAnswer> => {
      meanings = await load.meanings()
      return answer()
    }
    return { ...first, whole }
  }

  function shard(id: string): Promise<LoadedShard> {
    const order = words.boards.findIndex((board) => board.id === id) * 10_000
    const loading = shards.get(id) ?? (id === glossaryShard ? load.glossary() : load.board(id, order))
    shards.set(id, loading)
    loading.catch(() => shards.delete(id))
    return loading
  }

  function boardsFor(query: string, narrowing: Narrowing): SearchWords['boards'] {
    const { boards } = words
    if (boards.length <= mostTogether) return boards
    const chosen = boards.filter(({ name }) => name === narrowing.board)
    if (chosen.length > 0) return chosen
    const typed = new Set(tokensOf(query).map(({ word }) => word))
    const named = boards.filter(({ name }) => tokensOf(name).every(({ word }) => typed.has(word)))
    return named.length > 0 ? named.slice(0, mostTogether) : boards.filter(({ id }) => id === near)
  }
}
