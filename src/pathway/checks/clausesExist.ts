import { limitsOf } from '../limits.ts'
import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import type { Basis, Pathway, PathwayNode } from '../types.ts'
import { unknownClausesIn } from '../clauseNumbers.ts'
import { recordStatementsOf, statementsOf, throughoutStatementsOf } from './statements.ts'
import { textsOf } from './texts.ts'

/** Reports each clause that is cited, or named in a text, but does not exist in the prose. */
export function clausesExist(pathway: Pathway, clauses: ReadonlyMap<string, unknown>): Finding[] {
  const citing = [
    ...statementsOf(pathway).map(({ name, basis, path }) => ({ name, cited: blankLimitClauses(basis), path })),
    ...[...throughoutStatementsOf(pathway), ...recordStatementsOf(pathway)].map(({ name, basis, path }) => ({
      name,
      cited: basis.clauses,
      path,
    })),
    { name: '“guide”', cited: pathway.guide ?? [], path: [] },
  ]
  const named = textsOf(pathway).flatMap(({ name, text, path }) =>
    unknownClausesIn(text, clauses).map((clause) => finding('unknown-clause', { in: name, clause }, path)),
  )
  const inLists = citing.flatMap(({ name, cited, path }) =>
    cited.flatMap((clause, index) =>
      // An empty clause is reported elsewhere, or is one of a limit.
      clause === '' || clauses.has(clause)
        ? []
        : [
            finding(
              'unknown-clause',
              { in: name, clause },
              path.length ? [...path, 'clauses', index] : ['guide', index],
            ),
          ],
    ),
  )
  return [...inLists, ...named]
}

/** Replaces the clauses that a step has from its limits by `''`: one that does not exist is reported once, at its limit. */
function blankLimitClauses(basis: Basis | PathwayNode): readonly string[] {
  const ofLimits = 'kind' in basis ? limitsOf(basis).flatMap(({ clauses }) => clauses) : []
  return basis.clauses.map((clause) => (ofLimits.includes(clause) ? '' : clause))
}
