import { unpackShard } from '../../search/packed.ts'
import type { PackedShard } from '../../search/packed.ts'
import { createSiteSearch } from '../../search/siteSearch.ts'
import type { SiteSearch } from '../../search/siteSearch.ts'
import type { SearchWords } from '../../search/types.ts'
import { bring } from './bring.ts'

let loading: Promise<SiteSearch> | undefined

/** Where the files of the search are, as the page says it. */
interface Place {
  readonly folder?: string
  /** The board of the page. */
  readonly near?: string
}

/** Loads the words and what the first query will need, once. Rejects where any of it is missing; the next call tries again. */
export function loadSearch(place: Place): Promise<SiteSearch> {
  loading ??= load(place).catch((error: unknown) => {
    loading = undefined
    throw error
  })
  return loading
}

async function load({ folder = '', near }: Place): Promise<SiteSearch> {
  const file = async (name: string): Promise<Response> => {
    const address = `${folder}${name}`
    const response = await bring(address)
    if (!response.ok) throw new Error(`${address} answered ${response.status}.`)
    return response
  }
  const json = async <Value>(name: string): Promise<Value> => (await (await file(name)).json()) as Value
  const search = createSiteSearch(
    await json<SearchWords>('words.json'),
    {
      board: async (id) => unpackShard(await json<PackedShard>(`${id}.json`)),
      scenarios: async (id) => unpackShard(await json<PackedShard>(`scenarios/${id}.json`)),
      meanings: () => json<readonly string[]>('meanings.json'),
      engine: async (id) => (await import('./loadEngine.ts')).loadEngine(file, id),
    },
    near,
  )
  // Brings the boards while the reader types.
  await search('')
  return search
}
