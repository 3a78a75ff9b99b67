import type { Parties } from '../pathway/fragment.ts'
import type { Basis, Pathway } from '../pathway/types.ts'
import { element } from '../site/browser/element.ts'
import type { Child } from '../site/browser/element.ts'
import type { ProcedureDocument } from './procedureDocument.ts'

/** What a script renders a route from. `Document` may hold more than every page needs. */
export interface ProcedureView<Document extends ProcedureDocument = ProcedureDocument> {
  readonly document: Document
  readonly pathway: Pathway
  /** The names of the board's agencies, by id. */
  readonly agencies: ReadonlyMap<string, string>
  readonly parties: Parties
}

/** Reads the JSON document of a page. `script` is its element. */
export function readProcedureView<Document extends ProcedureDocument>(script: HTMLElement): ProcedureView<Document> {
  const document = JSON.parse(script.textContent) as Document
  const nodes = new Map(document.pathway.nodes.map((node) => [node.id, node]))
  return { document, pathway: { ...document.pathway, nodes }, agencies: new Map(document.agencies), parties: {} }
}

export function renderClauseLinks({ document }: ProcedureView, clauses: readonly string[]): Child {
  if (clauses.length === 0) return undefined
  const links = clauses.flatMap((number, index) => [
    index > 0 && ', ',
    element('a', { href: `${document.procedurePage}#${number}` }, number),
  ])
  return element('span', { class: 'clause-links' }, clauses.length === 1 ? 'Clause ' : 'Clauses ', ...links)
}

/** What the procedure does not say, and how we read it. */
export function renderReadings({ silence, reading }: Basis): Child[] {
  return [
    silence && element('p', { class: 'silence' }, element('strong', {}, 'The procedure does not say:'), ` ${silence}`),
    reading && element('p', { class: 'reading' }, element('strong', {}, 'How we read it:'), ` ${reading}`),
  ]
}
