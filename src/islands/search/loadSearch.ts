import { ranking } from '../../search/ranking.ts'
import { createSearch } from '../../search/search.ts'
import type { Answer } from '../../search/search.ts'
import type { Engine, SearchWords } from '../../search/types.ts'

interface Pagefind {
  readonly createInstance: (options: Readonly<Record<string, unknown>>) => Engine
}

let loading: Promise<(query: string) => Promise<Answer>> | undefined

/** Loads Pagefind and its index from `folder`, once. Rejects where any of it is missing; the next call tries again. */
export function loadSearch(folder: string, tag: string): Promise<(query: string) => Promise<Answer>> {
  loading ??= load(folder, tag).catch((error: unknown) => {
    loading = undefined
    throw error
  })
  return loading
}

async function load(folder: string, tag: string): Promise<(query: string) => Promise<Answer>> {
  const [{ createInstance }, words] = await Promise.all([
    import(/* @vite-ignore */ `${folder}pagefind.js?v=${tag}`) as Promise<Pagefind>,
    json(`${folder}words.json?v=${tag}`) as Promise<SearchWords>,
    // Asked for here first, where a failure can be told: Pagefind's own would be an error that nobody catches.
    json(`${folder}pagefind-entry.json?ts=${tag}`),
  ])
  // Pagefind takes addresses below its own folder for its own; the records bring theirs whole. Its worker would need
  // a policy of its own.
  const engine = createInstance({ basePath: folder, baseUrl: '/', ranking, metaCacheTag: tag, noWorker: true })
  return createSearch(engine, words)
}

async function json(address: string): Promise<unknown> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`)
  return response.json()
}
