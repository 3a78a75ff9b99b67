import { takeMarks } from './handOver.ts'
import { SearchBox } from './SearchBox.ts'

customElements.define('search-box', SearchBox)
takeMarks()
