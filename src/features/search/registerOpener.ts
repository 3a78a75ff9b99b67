import { SearchOpener } from './SearchOpener.ts'

customElements.define('search-opener', SearchOpener)
