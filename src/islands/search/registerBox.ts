import { markHanded } from './markPage.ts'
import { SearchBox } from './SearchBox.ts'

customElements.define('search-box', SearchBox)
markHanded()
