import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { IndexFile } from 'pagefind'
import { readCbor, writeCbor } from './cbor.ts'
import type { Cbor } from './cbor.ts'

const signature = 'pagefind_dcd'
/** Where `pf_meta` lists the filters, as pairs of a name and the name of a file. */
const filtersInMeta = 3

/**
 * The same index with its filters in alphabetical order.
 *
 * Pagefind 1.5.2 writes them in the order of a hash table, which differs each time, and names files by what is in them, so
 * that no two builds would be the same. Throws where a file is not as that version writes it.
 */
export function steadyFilters(files: readonly IndexFile[]): readonly IndexFile[] {
  const names = new Map<string, string>()
  const steady = files.map((file) => {
    const [, name] = /^filter\/(.+)\.pf_filter$/.exec(file.path) ?? []
    if (!name) return file
    const [filter, values] = itemsOf(read(file))
    const content = write([filter ?? '', sorted(itemsOf(values))])
    names.set(name, `en_${hash(content, 7)}`)
    return { path: `filter/${names.get(name) ?? ''}.pf_filter`, content }
  })

  const meta = files.find(({ path }) => path.endsWith('.pf_meta'))
  const entry = files.find(({ path }) => path === 'pagefind-entry.json')
  if (!meta || !entry) throw new Error('Pagefind wrote no index.')
  const parts = [...itemsOf(read(meta))]
  parts[filtersInMeta] = sorted(
    itemsOf(parts[filtersInMeta]).map((pair) => {
      const [filter, file] = itemsOf(pair)
      const renamed = names.get(String(file))
      if (!renamed) throw new Error('Pagefind lists a filter that it did not write.')
      return [filter ?? '', renamed]
    }),
  )
  const metaContent = write(parts)
  const oldHash = /^pagefind\.(.+)\.pf_meta$/.exec(meta.path)?.[1] ?? ''
  const newHash = `en_${hash(metaContent, 10)}`
  const entryText = new TextDecoder().decode(entry.content).replace(`"${oldHash}"`, `"${newHash}"`)
  return steady.map((file) => {
    if (file.path === meta.path) return { path: `pagefind.${newHash}.pf_meta`, content: metaContent }
    if (file.path === entry.path) return { path: file.path, content: new TextEncoder().encode(entryText) }
    return file
  })
}

function read({ path, content }: IndexFile): Cbor {
  const bytes = gunzipSync(content)
  if (bytes.toString('latin1', 0, signature.length) !== signature) throw new Error(`${path} is no file of Pagefind’s.`)
  return readCbor(bytes.subarray(signature.length))
}

function write(value: Cbor): Uint8Array {
  return gzipSync(Buffer.concat([Buffer.from(signature), writeCbor(value)]), { level: 9 })
}

function itemsOf(value: Cbor | undefined): readonly Cbor[] {
  if (!Array.isArray(value)) throw new Error('Pagefind’s index is not as version 1.5.2 writes it.')
  return value as readonly Cbor[]
}

/** By the first of each item, which is its name. */
function sorted(items: readonly Cbor[]): readonly Cbor[] {
  const nameOf = (item: Cbor): string => String(itemsOf(item)[0])
  return items.toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1))
}

function hash(bytes: Uint8Array, length: number): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, length)
}
