import type { Procedure } from '../../content/types.ts'
import { pathwayJson } from '../../pathway/json.ts'
import type { PathwayJson } from '../../pathway/json.ts'
import type { Force, StartingSituation } from '../../pathway/types.ts'

export interface ClauseText {
  readonly number: string
  readonly forces: readonly Force[]
  readonly text: string
}

/** All that the explorer shows, as JSON in its page. */
export interface ExplorerDocument {
  readonly pathway: PathwayJson
  /** The name of the board. */
  readonly board: string
  /** The title of the procedure. */
  readonly title: string
  /** What a reader must know of the procedure before acting on it. */
  readonly notice: string
  readonly situations: readonly StartingSituation[]
  /** The ids and names of the board's agencies. */
  readonly agencies: readonly (readonly [id: string, name: string])[]
  /** Each clause that a node cites, with the items of a list and the words that introduce it. */
  readonly clauses: readonly ClauseText[]
  /** The addresses of the page of the clauses, and of the page of every step. */
  readonly procedurePage: string
  readonly stepsPage: string
}

/** `addresses` are those of the page of the clauses and of the page of every step. */
export function explorerDocument(
  { id, board, pathway, prose }: Procedure,
  notice: string,
  addresses: Pick<ExplorerDocument, 'procedurePage' | 'stepsPage'>,
): ExplorerDocument {
  const cited = [...pathway.nodes.values()].flatMap(({ clauses }) => clauses)
  return {
    pathway: pathwayJson({ board: board.id, procedure: id }, pathway),
    board: board.name,
    title: prose.about.title,
    notice,
    situations: pathway.situations ?? [],
    agencies: [...board.agencies],
    clauses: prose.clauses
      .filter(({ number }) => cited.some((one) => belongTogether(number, one)))
      .map(({ number, forces, text }) => ({ number, forces, text })),
    ...addresses,
  }
}

/** Whether two clauses are one, or an item of a list (`3.1a`) and the words that introduce it (`3.1`). */
export function belongTogether(one: string, other: string): boolean {
  return one === other || one === listOf(other) || listOf(one) === other
}

/** The number of the clause that introduces a list, from that of an item. */
function listOf(number: string): string {
  return number.replace(/[a-z]$/, '')
}
