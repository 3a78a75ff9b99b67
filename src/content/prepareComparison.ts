import { groupForComparison } from '../pathway/comparison.ts'
import type { ComparisonData } from '../pathway/comparison.ts'
import type { Audience } from './audience.ts'
import { procedureNames } from './procedureNames.ts'
import type { Procedure } from './types.ts'

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
