import { createHighlighter } from '../../search/highlight.ts'
import type { Highlights } from '../../search/highlight.ts'

/** The name of the highlight in CSS. */
const name = 'found'

/** The state of its history entries passes highlights without an address. Browsers without it show none. */
const { navigation } = globalThis as { readonly navigation?: Navigation }

/** Highlights the query on the page that a hit leads to: at once if it is this page, otherwise after it has loaded. */
export function highlightTarget(link: HTMLAnchorElement, highlights: Highlights): void {
  if (link.pathname === location.pathname) return highlightPage(highlights)
  setHistoryState(highlights)
  addEventListener('pageshow', () => setHistoryState(undefined), { once: true })
}

/** Shows the highlights that the previous page passed. A reload or a return to the page shows none. */
export function receiveHighlights(): void {
  const { activation } = navigation ?? {}
  const state = activation?.from?.getState() as { readonly found?: Highlights } | undefined
  if (activation?.navigationType === 'push' && state?.found) highlightPage(state.found)
}

function setHistoryState(found: Highlights | undefined): void {
  const others = navigation?.currentEntry?.getState() as object | undefined
  navigation?.updateCurrentEntry({ state: { ...others, found } })
}

/** Highlights words without changing the DOM. Escape removes the highlights. */
function highlightPage(highlights: Highlights): void {
  const main = document.querySelector('main')
  if (!main || !('highlights' in CSS)) return
  const findRanges = createHighlighter(highlights)
  const highlight = new Highlight()
  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (text.parentElement?.closest('script, style, svg, search-box')) continue
    for (const { start, end } of findRanges(text.textContent ?? '')) {
      const range = document.createRange()
      range.setStart(text, start)
      range.setEnd(text, end)
      highlight.add(range)
    }
  }
  CSS.highlights.set(name, highlight)
  // A `::highlight()` rule slows down the styling of every element, so CSS applies it only with this attribute.
  main.dataset.marked = ''
  const clear = ({ key }: KeyboardEvent): void => {
    if (key !== 'Escape') return
    CSS.highlights.delete(name)
    delete main.dataset.marked
    removeEventListener('keydown', clear)
  }
  addEventListener('keydown', clear)
}
