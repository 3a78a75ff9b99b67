import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import type { Force, Pathway } from '../types.ts'
import { ownTimesOf, recordsOf } from './statements.ts'

/**
 * Reports each force of a node, record or time that none of its clauses has: force is a fact of the procedure.
 *
 * `states` claims nothing, so it may stand beside any clause. Unknown clauses are reported by `clausesExist`.
 */
export function forcesAreCited(pathway: Pathway, clauses: ReadonlyMap<string, readonly Force[]>): Finding[] {
  const claims = [
    ...[...pathway.nodes.values()].map(({ id, force, clauses: cited }) => ({
      name: `“${id}”`,
      force,
      cited,
      path: ['nodes', id],
    })),
    ...ownTimesOf(pathway).map(({ name, basis: { force, clauses: cited }, path }) => ({ name, force, cited, path })),
    ...recordsOf(pathway).map(({ id, force, clauses: cited }) => ({
      name: `Record “${id}”`,
      force,
      cited,
      path: ['records', id],
    })),
  ]
  return claims.flatMap(({ name, force, cited, path }) => {
    const known = cited.flatMap((clause) => clauses.get(clause) ?? [])
    return force && force !== 'states' && known.length > 0 && !known.includes(force)
      ? [finding('force-not-cited', { in: name, force, cited: [...new Set(known)] }, [...path, 'force'])]
      : []
  })
}
