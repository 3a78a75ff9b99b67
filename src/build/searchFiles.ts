import { close, createIndex } from 'pagefind'
import type { IndexFile } from 'pagefind'
import { addressesBelow } from '../content/addressesBelow.ts'
import type { Content } from '../content/types.ts'
import { pagefindVersion } from '../search/indexText.ts'
import type { IndexText } from '../search/indexText.ts'
import { partsOf } from '../search/ownEngine.ts'
import { packShard } from '../search/packed.ts'
import { scenarioShards } from '../search/scenarioRecords.ts'
import { searchShards } from '../search/searchRecords.ts'
import { searchWords } from '../search/searchWords.ts'
import { tellingWords } from '../search/stopWords.ts'
import { termShard } from '../search/termRecords.ts'
import { tokensOf } from '../search/tokens.ts'
import type { Shard } from '../search/types.ts'
import { readIndex, unpacked } from './readIndex.ts'
import { withoutCustomSections } from './withoutCustomSections.ts'

/** Words come to Pagefind as stems, which it is to leave alone. */
const language = 'und'

/**
 * What the search of a site below `base` loads, by path within its folder. For the first answer `words.json` and a file for
 * each board; then `meanings.json`, a file for the scenarios of each board, Pagefind’s engine, and its index of each board
 * and of the glossary.
 *
 * Throws where Pagefind refuses a record, or indexed another number than it was given.
 */
export async function searchFiles(content: Content, base: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const addressOf = addressesBelow(base)
  const words = searchWords(content, addressOf)
  const boards = searchShards(content, addressOf)
  try {
    const terms = termShard(words)
    const { files, index } = await indexOf(terms)
    const indexes = [[terms.id, index] as const]
    for (const shard of boards) indexes.push([shard.id, (await indexOf(shard)).index])
    return new Map([
      ['words.json', json(words)],
      ['meanings.json', json(content.glossary.map(({ meaning }) => meaning))],
      ...boards.map((shard) => [`${shard.id}.json`, json(packShard(shard))] as const),
      ...scenarioShards(content, addressOf).map(
        (shard) => [`scenarios/${shard.id}.json`, json(packShard(shard))] as const,
      ),
      ...indexes.map(([id, text]) => [`index/${id}.json`, json(text)] as const),
      ['engine.wasm', engineOf(files)],
    ])
  } finally {
    await close()
  }
}

async function indexOf({
  records,
}: Shard): Promise<{ readonly files: readonly IndexFile[]; readonly index: IndexText }> {
  const { index, errors } = await createIndex({ forceLanguage: language })
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`)
  for (const each of records) {
    const { url } = each
    const [title, ...parts] = partsOf(each)
    // Pagefind makes a title where there is none, and leaves a record out that has no text.
    const record = { url, language, content: stemsOf(parts) || stemsOf([title]), meta: { title: stemsOf([title]) } }
    const added = await index.addCustomRecord(record)
    if (added.errors.length > 0) throw new Error(`Pagefind refused ${url}: ${added.errors.join('; ')}`)
  }
  const { files, errors: writing } = await index.getFiles()
  if (writing.length > 0) throw new Error(`Pagefind could not write its index: ${writing.join('; ')}`)
  await index.deleteIndex()
  const urls = records.map(({ url }) => url)
  return { files, index: readIndex(files, urls) }
}

/** Its WebAssembly, unpacked: as such a host compresses it better, and a browser compiles it while it comes. */
function engineOf(files: readonly IndexFile[]): Uint8Array {
  const script = files.find(({ path }) => path === 'pagefind.js')
  const engine = files.find(({ path }) => path === 'wasm.unknown.pagefind')
  if (!engine || !new TextDecoder().decode(script?.content).includes(`pagefind_version="${pagefindVersion}"`))
    throw new Error(`Pagefind is not version ${pagefindVersion}, whose engine src/search/pagefindEngine.ts runs.`)
  return withoutCustomSections(unpacked(engine))
}

function stemsOf(parts: readonly string[]): string {
  return [...new Set(parts.flatMap((text) => tellingWords(tokensOf(text)).map(({ stem }) => stem)))].join(' ')
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value))
}
