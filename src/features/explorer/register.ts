import { EscalationExplorer } from './EscalationExplorer.ts'

customElements.define('escalation-explorer', EscalationExplorer)
