import { procedureDocument } from '../../components/procedureDocument.ts'
import type { ProcedureDocument } from '../../components/procedureDocument.ts'
import type { Procedure } from '../../content/types.ts'

/** All that a record sheet shows, as JSON in its page. Of a node's text it shows only that of outcomes: the rest is left out. */
export function sheetDocument(procedure: Procedure): ProcedureDocument {
  const { pathway, ...document } = procedureDocument(procedure)
  const nodes = pathway.nodes.map((node) => (node.kind === 'outcome' ? node : { ...node, text: '' }))
  return { ...document, pathway: { ...pathway, nodes } }
}
