import { groupForComparison } from '../pathway/comparison.ts'
import type { ComparisonData } from '../pathway/comparison.ts'
import type { Audience } from './audience.ts'
import type { Procedure, ProcedureProse } from './types.ts'

/** A procedure with the data that the comparison page shows. */
export interface ComparedProcedure {
  /** Identifies it in the fragment, such as `kent.professional-disagreements`. */
  readonly key: string
  readonly name: string
  readonly audience: Audience
  readonly procedure: Procedure
  readonly compared: ComparisonData
}

/** Prepares every procedure for the comparison page, in the order given. */
export function prepareComparison(procedures: readonly Procedure[]): readonly ComparedProcedure[] {
  return [...procedureNames(procedures)].map(([procedure, name]) => ({
    key: `${procedure.board.id}.${procedure.id}`,
    name,
    audience: procedure.prose.about.audience,
    procedure,
    compared: groupForComparison(procedure.pathway),
  }))
}

/** Returns a short, unique name for each procedure: its board's name, followed by its title if the board has several. */
export function procedureNames<One extends ProcedureProse>(procedures: readonly One[]): ReadonlyMap<One, string> {
  return new Map(
    procedures.map((procedure) => {
      const { board, prose } = procedure
      const alone = procedures.filter((other) => other.board.id === board.id).length === 1
      return [procedure, alone ? board.name : `${board.name}, ${prose.about.title}`]
    }),
  )
}
