import { compared } from '../pathway/comparison.ts'
import type { Compared } from '../pathway/comparison.ts'
import { procedureNames } from './procedureNames.ts'
import type { Procedure } from './types.ts'

/** A procedure as the comparison shows it. */
export interface ComparedProcedure {
  /** Names it in the fragment, such as `kent.professional-disagreements`. */
  readonly key: string
  readonly name: string
  readonly procedure: Procedure
  readonly compared: Compared
}

/** Every procedure, ready to stand beside any other, in the order given. */
export function comparedProcedures(procedures: readonly Procedure[]): readonly ComparedProcedure[] {
  return [...procedureNames(procedures)].map(([procedure, name]) => ({
    key: `${procedure.board.id}.${procedure.id}`,
    name,
    procedure,
    compared: compared(procedure.pathway),
  }))
}
