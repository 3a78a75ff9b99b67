import { requireElement } from '../../site/browser/requireElement.ts'
import { bringSearch } from './bringSearch.ts'

/** The search page brings the search when its input is used, or when its address asks for something. */
const box = requireElement(document, 'main search-box')
const input = requireElement(box, 'input') as HTMLInputElement
const load = (): void => {
  bringSearch(requireElement(document, 'main')).catch(() => {
    box.dataset.state = 'failed'
    requireElement(box, '[role="status"]').textContent = 'Search could not be loaded.'
  })
}
const asked = (): void => {
  if (location.hash.includes('q=')) load()
}
input.disabled = false
input.addEventListener('focus', load, { once: true })
addEventListener('hashchange', asked)
asked()
// A browser that brings back a page brings back what was typed.
if (input.value) load()
