import { receiveHighlights } from './pageHighlights.ts'
import { SearchBox } from './SearchBox.ts'

customElements.define('search-box', SearchBox)
receiveHighlights()
