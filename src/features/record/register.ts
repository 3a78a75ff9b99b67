import { RecordSheet } from './RecordSheet.ts'

customElements.define('record-sheet', RecordSheet)
