import { loadedShard } from '../../search/entries.ts'
import { indexBytes } from '../../search/indexText.ts'
import { unpackShard } from '../../search/packed.ts'
import type { PackedShard, PackedWords } from '../../search/packed.ts'
import { startPagefind } from '../../search/pagefindEngine.ts'
import { createSiteSearch } from '../../search/siteSearch.ts'
import type { SiteSearch } from '../../search/siteSearch.ts'
import { termShard } from '../../search/termRecords.ts'

let loading: Promise<SiteSearch> | undefined

/** Where the files of the search are, as the page says it. */
interface Place {
  readonly folder?: string
  /** The board of the page. */
  readonly near?: string
  /** The ids of the boards that the first query will need, so that they come together with the rest. */
  readonly boards?: string
}

/**
 * Loads the engine, the words and what the first query will need, once. Rejects where any of it is missing; the next call
 * tries again.
 */
export function loadSearch(place: Place): Promise<SiteSearch> {
  loading ??= load(place).catch((error: unknown) => {
    loading = undefined
    throw error
  })
  return loading
}

async function load({ folder = '', near, boards = '' }: Place): Promise<SiteSearch> {
  const bring = async (name: string): Promise<Response> => {
    const address = `${folder}${name}`
    const response = await fetch(address)
    if (!response.ok) throw new Error(`${address} answered ${response.status}.`)
    return response
  }
  const bringJson = async <Value>(name: string): Promise<Value> => (await (await bring(name)).json()) as Value
  const engine = startPagefind((imports) => instantiate(bring('engine.wasm'), imports))
  const ahead = new Map(
    boards
      .split(' ')
      .filter(Boolean)
      .map((id) => [id, bringJson<PackedShard>(`${id}.json`)]),
  )
  // Told to whoever searches: until then nobody waits for them.
  for (const each of [engine, ...ahead.values()]) each.catch(() => undefined)
  const words = await bringJson<PackedWords>('words.json')
  const search = createSiteSearch(
    words,
    {
      glossary: async () => loadedShard(termShard(words), (await engine)(indexBytes(words.index)), -words.terms.length),
      board: async (id, order) => {
        const packed = await (ahead.get(id) ?? bringJson<PackedShard>(`${id}.json`))
        ahead.delete(id)
        return loadedShard(unpackShard(packed), (await engine)(indexBytes(packed.index)), order)
      },
      meanings: () => bringJson<readonly string[]>('meanings.json'),
    },
    near,
  )
  // Brings the boards while the reader types.
  await search('')
  return search
}

/** A host that does not know the type of the file, or a browser that cannot compile it while it comes, still gets there. */
async function instantiate(
  coming: Promise<Response>,
  imports: WebAssembly.Imports,
): Promise<{ readonly instance: WebAssembly.Instance }> {
  const response = await coming
  return response.headers.get('content-type') === 'application/wasm'
    ? WebAssembly.instantiateStreaming(response, imports)
    : WebAssembly.instantiate(await response.arrayBuffer(), imports)
}
