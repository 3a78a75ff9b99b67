import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import type { Force, Pathway } from '../types.ts'
import { limitStatementsOf, nodeStatementsOf, recordStatementsOf, throughoutStatementsOf } from './statements.ts'

/**
 * Reports each force of a node, record, limit or time that none of its clauses has. Force is a fact of the procedure, which no
 * reading of ours can supply.
 *
 * `states` claims nothing, so any clause allows it. `clausesExist` reports unknown clauses.
 */
export function forcesAreCited(pathway: Pathway, clauses: ReadonlyMap<string, readonly Force[]>): Finding[] {
  const nodes = nodeStatementsOf(pathway)
  const times = throughoutStatementsOf(pathway)
  // The parser reports limits and records without clauses, and `statementsAreCited` nodes with neither clauses nor a reading.
  const withoutClauses = [...nodes.filter(({ basis }) => basis.reading !== undefined), ...times].filter(
    ({ basis }) => basis.clauses.length === 0,
  )
  return [
    ...withoutClauses.flatMap(({ name, basis: { force }, path }) =>
      force && force !== 'states' ? [finding('force-uncited', { in: name, force }, [...path, 'force'])] : [],
    ),
    ...[...nodes, ...times, ...limitStatementsOf(pathway), ...recordStatementsOf(pathway)].flatMap(
      ({ name, basis: { force, clauses: cited }, path }) => {
        const known = [...new Set(cited.flatMap((clause) => clauses.get(clause) ?? []))]
        return force && force !== 'states' && known.length > 0 && !known.includes(force)
          ? [finding('force-not-cited', { in: name, force, cited: known }, [...path, 'force'])]
          : []
      },
    ),
  ]
}
