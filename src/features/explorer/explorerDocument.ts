import { procedureDocument } from '../../components/procedureDocument.ts'
import type { ProcedureDocument } from '../../components/procedureDocument.ts'
import type { ProcedureView } from '../../components/procedureView.ts'
import type { Procedure } from '../../content/types.ts'
import { belongTogether } from '../../pathway/introductionOf.ts'
import type { Force } from '../../pathway/types.ts'

interface ClauseText {
  readonly number: string
  readonly forces: readonly Force[]
  readonly text: string
}

/** All that the explorer shows, as JSON in its page. */
export interface ExplorerDocument extends ProcedureDocument {
  /** Each clause that a node cites, with the items of a list and the words that introduce it. */
  readonly clauses: readonly ClauseText[]
}

/** What every part of the explorer is rendered from. */
export type View = ProcedureView<ExplorerDocument>

export function explorerDocument(procedure: Procedure): ExplorerDocument {
  const cited = [...procedure.pathway.nodes.values()].flatMap(({ clauses }) => clauses)
  return {
    ...procedureDocument(procedure),
    clauses: procedure.prose.clauses
      .filter(({ number }) => cited.some((one) => belongTogether(number, one)))
      .map(({ number, forces, text }) => ({ number, forces, text })),
  }
}
