import { SearchBox } from './SearchBox.ts'

customElements.define('search-box', SearchBox)
