import { requireElement } from '../../site/browser/requireElement.ts'
import { prefetchSearch } from './prefetch.ts'

/** The search page loads the search when its input is used, or when its address asks for something. */
const box = requireElement(document, 'main search-box')
const input = requireElement(box, 'input') as HTMLInputElement
const load = (): void => {
  prefetchSearch(requireElement(document, 'main')).catch(() => {
    box.dataset.state = 'failed'
    requireElement(box, '[role="status"]').textContent = 'Search could not be loaded.'
  })
}
const loadIfAsked = (): void => {
  if (location.hash.includes('q=')) load()
}
input.disabled = false
input.addEventListener('focus', load, { once: true })
addEventListener('hashchange', loadIfAsked)
loadIfAsked()
// A browser that brings back a page brings back what was typed.
if (input.value) load()
