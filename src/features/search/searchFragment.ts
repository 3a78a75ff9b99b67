import { facets } from '../../search/facets.ts'
import type { Filters } from '../../search/facets.ts'

/** What is searched for, as the fragment of the search page says it. */
export interface Asked {
  readonly words: string
  readonly filters: Filters
}

/** Such as `#q=line+manager&board=Kent`; nothing but the page itself where no words are typed. */
export function writeSearchFragment({ words, filters }: Asked): string {
  if (!words.trim()) return ''
  return `#${new URLSearchParams({ q: words, ...filters }).toString()}`
}

/** What the fragment asks for; nothing where it is a place in the page, or nothing at all. */
export function readSearchFragment(fragment: string): Asked | undefined {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''))
  const words = fields.get('q')
  if (words === null) return undefined
  const chosen = facets.flatMap((facet) => {
    const value = fields.get(facet)
    return value ? [[facet, value] as const] : []
  })
  return { words, filters: Object.fromEntries(chosen) }
}
