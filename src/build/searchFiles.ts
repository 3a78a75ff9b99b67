import { close, createIndex } from 'pagefind'
import type { IndexFile } from 'pagefind'
import { addressesBelow } from '../addressesBelow.ts'
import type { Content } from '../content/types.ts'
import { searchRecords } from '../search/searchRecords.ts'
import { searchWords } from '../search/searchWords.ts'
import type { SearchRecord } from '../search/types.ts'
import { steadyFilters } from './steadyFilters.ts'

/** Pagefind also writes its own user interfaces, a worker and a fallback for other languages, which this site never loads. */
const loaded = [
  /^pagefind\.js$/,
  /^pagefind-entry\.json$/,
  /^wasm\.en\.pagefind$/,
  /\.pf_(meta|index|fragment|filter)$/,
]

/**
 * What the search of a site below `base` loads, by path within its folder: Pagefind's index, and `words.json`.
 *
 * Throws where Pagefind refuses a record, or indexed another number than it was given.
 */
export async function searchFiles(content: Content, base: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const addressOf = addressesBelow(base)
  const records = searchRecords(content, addressOf)
  const files = (await indexFiles(records)).filter(({ path }) => loaded.some((pattern) => pattern.test(path)))
  const words = JSON.stringify(searchWords(content, records, addressOf))
  return new Map([
    ...files.map(({ path, content: bytes }) => [path, bytes] as const),
    ['words.json', new TextEncoder().encode(words)],
  ])
}

async function indexFiles(records: readonly SearchRecord[]): Promise<readonly IndexFile[]> {
  try {
    const { index, errors } = await createIndex()
    if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`)
    for (const { url, content, meta, filters, sort } of records) {
      const record = {
        url,
        content,
        language: 'en',
        meta: { ...meta },
        filters: Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, [...values]])),
        sort: { ...sort },
      }
      const added = await index.addCustomRecord(record)
      if (added.errors.length > 0) throw new Error(`Pagefind refused ${url}: ${added.errors.join('; ')}`)
    }
    const { files, errors: writing } = await index.getFiles()
    if (writing.length > 0) throw new Error(`Pagefind could not write its index: ${writing.join('; ')}`)
    const indexed = files.filter(({ path }) => path.endsWith('.pf_fragment')).length
    if (indexed !== records.length)
      throw new Error(`Search has ${records.length} records, but Pagefind indexed ${indexed}.`)
    return steadyFilters(files)
  } finally {
    await close()
  }
}
