import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import type { Pathway } from '../types.ts'
import { ownTimesOf, recordsOf, statementsOf } from './statements.ts'

/** Reports each cited clause that the prose does not have. */
export function clausesExist(pathway: Pathway, clauses: ReadonlyMap<string, unknown>): Finding[] {
  const citing = [
    ...statementsOf(pathway).map(({ name, basis, path }) => ({ name, cited: basis.clauses, path })),
    ...ownTimesOf(pathway).map(({ name, basis, path }) => ({ name, cited: basis.clauses, path })),
    ...recordsOf(pathway).map(({ id, clauses: cited }) => ({
      name: `Record “${id}”`,
      cited,
      path: ['records', id],
    })),
  ]
  return citing.flatMap(({ name, cited, path }) =>
    cited.flatMap((clause, index) =>
      // An empty clause has been reported where it was read.
      clause === '' || clauses.has(clause)
        ? []
        : [finding('unknown-clause', { in: name, clause }, [...path, 'clauses', index])],
    ),
  )
}
