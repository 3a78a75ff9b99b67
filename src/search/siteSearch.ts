import { loadedShard } from './entries.ts'
import type { LoadedShard } from './entries.ts'
import type { Narrowing } from './narrow.ts'
import { createSearch } from './search.ts'
import type { Answer } from './search.ts'
import { glossaryShard, termShard } from './termRecords.ts'
import { tokensOf } from './tokens.ts'
import type { Engine, SearchWords, Shard } from './types.ts'

/** So many boards are searched together. Where there are more, the reader’s own is, and any that is asked for. */
export const mostTogether = 4

export interface SiteAnswer extends Answer {
  /** The names of all boards, and of those that were searched; the glossary always is. */
  readonly boards: readonly string[]
  readonly searched: readonly string[]
  /**
   * Brings the same with the scenarios, and with what the terms among the hits mean, where those are not loaded yet. What
   * stands first stays first. Rejects where they cannot be loaded.
   */
  readonly whole?: () => Promise<SiteAnswer>
}

/** How the parts come; each is asked for once, when it is first needed. */
export interface Loaders {
  readonly board: (id: string) => Promise<Shard>
  readonly scenarios: (id: string) => Promise<Shard>
  readonly meanings: () => Promise<readonly string[]>
  /** Pagefind’s, over its index of the shard. Rejects where a browser does not run it. */
  readonly engine: (id: string) => Promise<Engine>
}

export type SiteSearch = (query: string, narrowing?: Narrowing) => Promise<SiteAnswer>

/**
 * The search of a whole site: first with the words and records alone, then with Pagefind’s engine, which takes over once a
 * reader stays with an answer. `near` is the id of the board whose page the reader is on.
 */
export function createSiteSearch(words: SearchWords, load: Loaders, near?: string): SiteSearch {
  const shardOf = once(async (id) => {
    const order = words.boards.findIndex((board) => board.id === id) * 10_000
    return id === glossaryShard
      ? loadedShard(termShard(words), -words.terms.length)
      : loadedShard(await load.board(id), order)
  })
  const engineOf = once(load.engine)
  const scenariosOf = once(async (id) => loadedShard(await load.scenarios(id), 0))
  const meaningsOf = once(load.meanings)
  const searches = new Map<string, ReturnType<typeof createSearch>>()
  const scenarios = new Map<string, readonly LoadedShard[]>()
  let meanings: readonly string[] | undefined

  return async (query, narrowing = {}) => {
    const boards = boardsFor(query, narrowing)
    const key = boards.map(({ id }) => id).join(' ')
    const ids = [glossaryShard, ...boards.map(({ id }) => id)]
    const shards = await Promise.all(ids.map(shardOf))
    const search = searches.get(key) ?? createSearch(shards, words)
    searches.set(key, search)
    const answer = (): SiteAnswer => ({
      ...search(query, narrowing, { ...(meanings && { meanings }), scenarios: scenarios.get(key) ?? [] }),
      boards: words.boards.map(({ name }) => name),
      searched: boards.map(({ name }) => name),
    })
    const first = answer()
    const needsMeanings = !meanings && first.hits.some(({ record }) => record.kind === 'Term')
    if (!needsMeanings && scenarios.has(key)) return first
    const whole = async (): Promise<SiteAnswer> => {
      const withScenarios = boards.filter((board) => board.scenarios).map(({ id }) => id)
      const [cases, meant] = await Promise.all([
        Promise.all(withScenarios.map(scenariosOf)),
        needsMeanings ? meaningsOf('') : meanings,
      ])
      scenarios.set(key, cases)
      meanings = meant
      void takeOver(key, shards, query)
      return answer()
    }
    return { ...first, whole }
  }

  /** Where the engine does not come, the search goes on without it: it finds the same. */
  async function takeOver(key: string, shards: readonly LoadedShard[], query: string): Promise<void> {
    const strong = await Promise.all(
      shards.map(async (shard) => ({ ...shard, engine: await engineOf(shard.id) })),
    ).catch(() => undefined)
    if (!strong) return
    const search = createSearch(strong, words)
    // Its first query takes several times as long as the next: better now than while the reader types.
    search(query)
    searches.set(key, search)
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

/** Asks once for each id, and again after a failure. */
function once<Value>(ask: (id: string) => Promise<Value>): (id: string) => Promise<Value> {
  const asked = new Map<string, Promise<Value>>()
  return (id) => {
    const coming = asked.get(id) ?? ask(id)
    asked.set(id, coming)
    coming.catch(() => asked.delete(id))
    return coming
  }
}
