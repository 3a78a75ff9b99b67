import { createHighlighter } from '../../search/highlight.ts'
import type { Highlights } from '../../search/highlight.ts'

/** The name of the highlight in CSS. */
const name = 'found'

/** The browser’s own history, which hands words over without an address. Older browsers open the page without marks. */
const { navigation } = globalThis as { readonly navigation?: Navigation }

/** Lets the page that a hit opens mark what was searched for: this page at once, another one when it has loaded. */
export function highlightTarget(link: HTMLAnchorElement, highlights: Highlights): void {
  if (link.pathname === location.pathname) return highlightPage(highlights)
  setHistoryState(highlights)
  addEventListener('pageshow', () => setHistoryState(undefined), { once: true })
}

/** Marks what the page before handed over. A reload, or a return to the page, has no marks. */
export function receiveHighlights(): void {
  const { activation } = navigation ?? {}
  const state = activation?.from?.getState() as { readonly found?: Highlights } | undefined
  if (activation?.navigationType === 'push' && state?.found) highlightPage(state.found)
}

function setHistoryState(found: Highlights | undefined): void {
  const others = navigation?.currentEntry?.getState() as object | undefined
  navigation?.updateCurrentEntry({ state: { ...others, found } })
}

/** Marks words in the page without changing it; Escape takes the marks away. */
function highlightPage(highlights: Highlights): void {
  const main = document.querySelector('main')
  if (!main || !('highlights' in CSS)) return
  const findMarks = createHighlighter(highlights)
  const highlight = new Highlight()
  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (text.parentElement?.closest('script, style, svg, search-box')) continue
    for (const { start, end } of findMarks(text.textContent ?? '')) {
      const range = document.createRange()
      range.setStart(text, start)
      range.setEnd(text, end)
      highlight.add(range)
    }
  }
  CSS.highlights.set(name, highlight)
  // A style for marks makes every element of the page dearer to style, so it applies only where there are some.
  main.dataset.marked = ''
  const clear = ({ key }: KeyboardEvent): void => {
    if (key !== 'Escape') return
    CSS.highlights.delete(name)
    delete main.dataset.marked
    removeEventListener('keydown', clear)
  }
  addEventListener('keydown', clear)
}
