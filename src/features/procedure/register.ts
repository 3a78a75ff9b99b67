import { ClauseLinks } from './ClauseLinks.ts'

customElements.define('clause-links', ClauseLinks)
