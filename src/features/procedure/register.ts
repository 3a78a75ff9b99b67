import { ClauseLinks } from './ClauseLinks.ts'
import { ProcedureContents } from './ProcedureContents.ts'
import { showFirstNodes } from './showFirstNodes.ts'

customElements.define('clause-links', ClauseLinks)
customElements.define('procedure-contents', ProcedureContents)
showFirstNodes()
