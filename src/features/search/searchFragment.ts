import { facets } from '../../search/facets.ts'
import type { Filters } from '../../search/facets.ts'

/** A query and its filters, as stored in the fragment of the search page. */
interface StoredQuery {
  readonly words: string
  readonly filters: Filters
}

/** Writes a fragment such as `#q=line+manager&board=Kent`; an empty text if there are no words. */
export function writeSearchFragment({ words, filters }: StoredQuery): string {
  if (!words.trim()) return ''
  return `#${new URLSearchParams({ q: words, ...filters }).toString()}`
}

/** Reads a fragment. Returns `undefined` if it has no query. */
export function readSearchFragment(fragment: string): StoredQuery | undefined {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''))
  const words = fields.get('q')
  if (words === null) return undefined
  const chosen = facets.flatMap((facet) => {
    const value = fields.get(facet)
    return value ? [[facet, value] as const] : []
  })
  return { words, filters: Object.fromEntries(chosen) }
}
