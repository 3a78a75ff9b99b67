import { loadedShard } from '../../src/search/entries.ts'
import { indexBytes } from '../../src/search/indexText.ts'
import { unpackShard } from '../../src/search/packed.ts'
import type { PackedShard, PackedWords } from '../../src/search/packed.ts'
import { startPagefind } from '../../src/search/pagefindEngine.ts'
import type { Loaders } from '../../src/search/siteSearch.ts'
import { termShard } from '../../src/search/termRecords.ts'

/** The words, and what loads the rest from files in memory as a browser would from the site. */
export async function loadedFiles(
  files: ReadonlyMap<string, Uint8Array>,
): Promise<{ readonly words: PackedWords; readonly loaders: Loaders }> {
  const engine = files.get('engine.wasm') as BufferSource
  const open = await startPagefind((imports) => WebAssembly.instantiate(engine, imports))
  const json = <Value>(name: string): Value => {
    const file = files.get(name)
    if (!file) throw new Error(`There is no ${name}.`)
    return JSON.parse(new TextDecoder().decode(file)) as Value
  }
  const words = json<PackedWords>('words.json')
  const loaders: Loaders = {
    glossary: () => Promise.resolve(loadedShard(termShard(words), open(indexBytes(words.index)), -words.terms.length)),
    board: (id, order) => {
      const packed = json<PackedShard>(`${id}.json`)
      return Promise.resolve(loadedShard(unpackShard(packed), open(indexBytes(packed.index)), order))
    },
    meanings: () => Promise.resolve(json<readonly string[]>('meanings.json')),
  }
  return { words, loaders }
}
