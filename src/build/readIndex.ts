import { gunzipSync } from 'node:zlib'
import type { IndexFile } from 'pagefind'
import type { Cbor } from '../search/cbor.ts'
import { writeIndex } from '../search/indexText.ts'
import type { Holding, IndexText } from '../search/indexText.ts'
import { readCbor } from './readCbor.ts'

const signature = 'pagefind_dcd'

/**
 * What Pagefind indexed, with its records in the order of `urls`.
 *
 * Its own files are named by what is in them, and list words with the positions of each; neither is needed here. Throws
 * where a file is not as version 1.5.2 writes it, or a record was not indexed.
 */
export function readIndex(files: readonly IndexFile[], urls: readonly string[]): IndexText {
  const meta = files.find(({ path }) => path.endsWith('.pf_meta'))
  if (!meta) throw new Error('Pagefind wrote no index.')
  const [, pages] = itemsOf(readCbor(unpacked(meta)))
  const placeOf = new Map(urls.map((url, place) => [url, place]))
  const placeOfHash = new Map(
    files
      .filter(({ path }) => path.endsWith('.pf_fragment'))
      .map((file) => {
        const { url } = JSON.parse(new TextDecoder().decode(unpacked(file))) as { readonly url: string }
        return [/([^/]+)\.pf_fragment$/.exec(file.path)?.[1] ?? '', placeOf.get(url)]
      }),
  )
  const places = itemsOf(pages).map((page) => {
    const [hash] = itemsOf(page)
    const place = placeOfHash.get(String(hash))
    if (place === undefined) throw new Error(`Pagefind indexed a record that it was not given: ${String(hash)}.`)
    return place
  })
  if (places.length !== urls.length)
    throw new Error(`Search has ${urls.length} records, but Pagefind indexed ${places.length}.`)

  const holdings = files
    .filter(({ path }) => path.endsWith('.pf_index'))
    .flatMap((file) => itemsOf(itemsOf(readCbor(unpacked(file)))[0]))
    .map((word) => readHolding(word, places))
  return writeIndex(
    urls.length,
    holdings.toSorted((one, other) => (one.stem < other.stem ? -1 : 1)),
  )
}

/** `[stem, [[page, less the one before it, positions in text, positions in meta], …], …]` */
function readHolding(word: Cbor, places: readonly number[]): Holding {
  const [stem, holding] = itemsOf(word)
  let page = 0
  const records = itemsOf(holding).map((each) => {
    const [step, text, title] = itemsOf(each)
    page += Number(step)
    const place = places[page]
    if (place === undefined)
      throw new Error(`Pagefind’s index holds “${String(stem)}” in a record that it does not list.`)
    return { place, text: itemsOf(text).length > 0, title: itemsOf(title).length > 0 }
  })
  return { stem: String(stem), records: records.toSorted((one, other) => one.place - other.place) }
}

/** A file of Pagefind’s without its packing. */
export function unpacked({ path, content }: IndexFile): Uint8Array {
  const bytes = gunzipSync(content)
  if (bytes.toString('latin1', 0, signature.length) === signature) return bytes.subarray(signature.length)
  throw new Error(`${path} is no file of Pagefind’s.`)
}

function itemsOf(value: Cbor | undefined): readonly Cbor[] {
  if (!Array.isArray(value)) throw new Error('Pagefind’s index is not as version 1.5.2 writes it.')
  return value as readonly Cbor[]
}
