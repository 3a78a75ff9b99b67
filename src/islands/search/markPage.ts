import { rangesIn } from '../../search/mark.ts'
import type { Marks } from '../../search/mark.ts'

/** Where the browser keeps what one page hands to the next: with the entry of its history, and in no address. */
interface Entries {
  readonly currentEntry: { getState(): unknown } | null
  navigate(url: string, options: { readonly state: unknown }): unknown
  updateCurrentEntry(options: { readonly state: unknown }): void
}

/** What search hands to the page that it opens. */
export interface Handed {
  readonly stems: readonly string[]
  readonly phrases: Marks['phrases']
}

const name = 'found'

/** The browser’s own record of where it has been; older browsers have none, and open the page without marks. */
export function entries(): Entries | undefined {
  return (globalThis as { navigation?: Entries }).navigation
}

/** Marks what search handed over, and forgets it: a reload, or a return to the page, is without marks. */
export function markHanded(): void {
  const handed = entries()?.currentEntry?.getState() as { readonly found?: Handed } | undefined
  if (!handed?.found) return
  entries()?.updateCurrentEntry({ state: undefined })
  markPage({ stems: new Set(handed.found.stems), phrases: handed.found.phrases })
}

/** Marks words in the page without changing it; Escape takes the marks away. */
export function markPage(marks: Marks): void {
  const main = document.querySelector('main')
  if (!main || !('highlights' in CSS)) return
  const highlight = new Highlight()
  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (text.parentElement?.closest('script, style, svg, search-box')) continue
    for (const { start, end } of rangesIn(text.textContent ?? '', marks)) {
      const range = document.createRange()
      range.setStart(text, start)
      range.setEnd(text, end)
      highlight.add(range)
    }
  }
  CSS.highlights.set(name, highlight)
  const clear = ({ key }: KeyboardEvent): void => {
    if (key !== 'Escape') return
    CSS.highlights.delete(name)
    removeEventListener('keydown', clear)
  }
  addEventListener('keydown', clear)
}
