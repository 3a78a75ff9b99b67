import { personWords } from '../content/audience.ts'
import { briefNotice } from '../content/briefNotice.ts'
import type { Procedure } from '../content/types.ts'
import type { Pathway, PathwayNode } from '../pathway/types.ts'
import { addressOf } from '../site/addresses.ts'

/** What the explorer and the record sheet show of a procedure, as JSON in their pages. */
export interface ProcedureDocument {
  /** JSON has no maps, so the nodes are a list. */
  readonly pathway: Omit<Pathway, 'nodes'> & { readonly nodes: readonly PathwayNode[] }
  /** The name of the board. */
  readonly board: string
  readonly title: string
  /** What a reader must know of the procedure before acting on it. */
  readonly notice: string
  /** What comes first in danger, as the bar above every page says it. */
  readonly danger: string
  /** The ids and names of the board's agencies. */
  readonly agencies: readonly (readonly [id: string, name: string])[]
  /** The addresses of the page of the clauses, and of the page of every step. */
  readonly procedurePage: string
  readonly stepsPage: string
}

export function procedureDocument(procedure: Procedure): ProcedureDocument {
  const { board, pathway, prose } = procedure
  return {
    pathway: { ...pathway, nodes: [...pathway.nodes.values()] },
    board: board.name,
    title: prose.about.title,
    notice: briefNotice(board, [procedure]),
    danger: `If ${personWords[prose.about.audience].indefinite} is in immediate danger, call 999.`,
    agencies: [...board.agencies],
    procedurePage: addressOf.procedure(procedure),
    stepsPage: addressOf.steps(procedure),
  }
}
