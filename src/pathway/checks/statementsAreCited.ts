import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import type { Pathway } from '../types.ts'
import { limitStatementsOf, statementsOf } from './statements.ts'

/** Reports each statement that has neither clauses nor a reading. */
export function statementsAreCited(pathway: Pathway): Finding[] {
  return statementsOf(pathway)
    .filter(({ basis, restsOnNode }) => !restsOnNode && basis.clauses.length === 0 && !basis.reading)
    .map(({ name, path }) => finding('uncited', { in: name }, path))
}

/** Reports each link and each limit that has a silence but no reading, which must say why it is so nevertheless. */
export function silencesHaveReadings(pathway: Pathway): Finding[] {
  const links = statementsOf(pathway).filter(({ basis }) => 'to' in basis)
  return [...links, ...limitStatementsOf(pathway)]
    .filter(({ basis }) => basis.silence && !basis.reading)
    .map(({ name, path }) => finding('silence-without-reading', { in: name }, [...path, 'silence']))
}
