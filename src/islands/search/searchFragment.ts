import { facets } from '../../search/narrow.ts'
import type { Narrowing } from '../../search/narrow.ts'

/** What is looked for, as the fragment of the search page says it. */
export interface Asked {
  readonly words: string
  readonly narrowing: Narrowing
}

/** Such as `#q=line+manager&board=Kent`; nothing but the page itself where no words are typed. */
export function writeSearchFragment({ words, narrowing }: Asked): string {
  if (!words.trim()) return ''
  return `#${new URLSearchParams({ q: words, ...narrowing }).toString()}`
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
  return { words, narrowing: Object.fromEntries(chosen) }
}
