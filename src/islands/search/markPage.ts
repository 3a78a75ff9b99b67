import { rangesIn } from '../../search/mark.ts'
import type { Marks } from '../../search/mark.ts'

const name = 'found'

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
  // A style for marks makes every element of the page dearer to style, so it holds only where there are some.
  main.dataset.marked = ''
  const clear = ({ key }: KeyboardEvent): void => {
    if (key !== 'Escape') return
    CSS.highlights.delete(name)
    delete main.dataset.marked
    removeEventListener('keydown', clear)
  }
  addEventListener('keydown', clear)
}
