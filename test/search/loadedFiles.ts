import { indexBytes } from '../../src/search/indexText.ts'
import type { IndexText } from '../../src/search/indexText.ts'
import { unpackShard } from '../../src/search/packed.ts'
import type { PackedShard } from '../../src/search/packed.ts'
import { startPagefind } from '../../src/search/pagefindEngine.ts'
import type { Loaders } from '../../src/search/siteSearch.ts'
import type { SearchWords } from '../../src/search/types.ts'

/** The words, and what loads the rest from files in memory as a browser would from the site. */
export async function loadedFiles(
  files: ReadonlyMap<string, Uint8Array>,
): Promise<{ readonly words: SearchWords; readonly loaders: Loaders }> {
  const engine = files.get('engine.wasm') as BufferSource
  const open = await startPagefind((imports) => WebAssembly.instantiate(engine, imports))
  const json = <Value>(name: string): Promise<Value> => {
    const file = files.get(name)
    if (!file) return Promise.reject(new Error(`There is no ${name}.`))
    return Promise.resolve(JSON.parse(new TextDecoder().decode(file)) as Value)
  }
  const loaders: Loaders = {
    board: async (id) => unpackShard(await json<PackedShard>(`${id}.json`)),
    scenarios: async (id) => unpackShard(await json<PackedShard>(`scenarios/${id}.json`)),
    meanings: () => json<readonly string[]>('meanings.json'),
    engine: async (id) => open(indexBytes(await json<IndexText>(`index/${id}.json`))),
  }
  return { words: await json<SearchWords>('words.json'), loaders }
}
