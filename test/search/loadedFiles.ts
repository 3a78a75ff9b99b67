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
  const json = (name: string): unknown => {
    const file = files.get(name)
    if (!file) throw new Error(`There is no ${name}.`)
    return JSON.parse(new TextDecoder().decode(file)) as unknown
  }
  const words = json('words.json') as PackedWords
  const loaders: Loaders = {
    glossary: () => Promise.resolve(loadedShard(termShard(words), open(indexBytes(words.index)), -words.terms.length)),
    board: (id, order) => {
      const packed = json(`${id}.json`) as PackedShard
      return Promise.resolve(loadedShard(unpackShard(packed), open(indexBytes(packed.index)), order))
    },
    meanings: () => Promise.resolve(json('meanings.json') as readonly string[]),
  }
  return { words, loaders }
}
