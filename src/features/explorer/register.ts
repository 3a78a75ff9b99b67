import { openForPrint } from '../../components/openForPrint.ts'
import { EscalationExplorer } from './EscalationExplorer.ts'

customElements.define('escalation-explorer', EscalationExplorer)
// On paper the earlier steps and the records are what the route is for.
openForPrint('escalation-explorer :is([data-trail-fold], [data-records-fold])')
