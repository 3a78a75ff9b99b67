import { FacilitatorNotes } from './FacilitatorNotes.ts'

customElements.define('facilitator-notes', FacilitatorNotes)
