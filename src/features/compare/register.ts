import { CompareProcedures } from './CompareProcedures.ts'

customElements.define('compare-procedures', CompareProcedures)
