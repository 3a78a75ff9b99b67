import { requireElement } from '../../site/browser/requireElement.ts'
import { prefetchSearch } from './prefetch.ts'

/** On the search page, loads the search when its input is focused or its address contains a query. */
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
// Browsers restore the text of inputs when the reader returns to a page.
if (input.value) load()
