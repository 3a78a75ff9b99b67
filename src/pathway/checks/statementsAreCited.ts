import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import type { Pathway } from '../types.ts'
import { statementsOf } from './statements.ts'

/** Reports each statement that has neither clauses nor a reading. */
export function statementsAreCited(pathway: Pathway): Finding[] {
  return statementsOf(pathway)
    .filter(({ basis, restsOnNode }) => !restsOnNode && basis.clauses.length === 0 && !basis.reading)
    .map(({ name, path }) => finding('uncited', { in: name }, path))
}
