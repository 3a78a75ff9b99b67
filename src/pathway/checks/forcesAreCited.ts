import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import { collectRecords } from '../records.ts'
import type { Force, Pathway } from '../types.ts'
import { limitStatementsOf, throughoutStatementsOf } from './statements.ts'

/**
 * Reports each force of a node, record, limit or time that none of its clauses has. Force is a fact of the procedure, which no
 * reading of ours can supply.
 *
 * `states` claims nothing, so any clause allows it. `clausesExist` reports unknown clauses.
 */
export function forcesAreCited(pathway: Pathway, clauses: ReadonlyMap<string, readonly Force[]>): Finding[] {
  const claims = [
    ...[...pathway.nodes.values()].map(({ id, force, clauses: cited, reading }) => ({
      name: `“${id}”`,
      force,
      cited,
      path: ['nodes', id],
      // Without either it is reported by `statementsAreCited`.
      restsOnNothing: cited.length === 0 && reading !== undefined,
    })),
    ...throughoutStatementsOf(pathway).map(({ name, basis: { force, clauses: cited }, path }) => ({
      name,
      force,
      cited,
      path,
      restsOnNothing: cited.length === 0,
    })),
    ...limitStatementsOf(pathway).map(({ name, basis: { force, clauses: cited }, path }) => ({
      name,
      force,
      cited,
      path,
      // A limit without clauses is reported where it is read.
      restsOnNothing: false,
    })),
    ...collectRecords(pathway.nodes.values()).map(({ record: { id, force, clauses: cited } }) => ({
      name: `Record “${id}”`,
      force,
      cited,
      path: ['records', id],
      // A record without clauses is reported where it is read.
      restsOnNothing: false,
    })),
  ]
  return claims.flatMap(({ name, force, cited, path, restsOnNothing }) => {
    const known = cited.flatMap((clause) => clauses.get(clause) ?? [])
    if (force && force !== 'states' && restsOnNothing)
      return [finding('force-uncited', { in: name, force }, [...path, 'force'])]
    return force && force !== 'states' && known.length > 0 && !known.includes(force)
      ? [finding('force-not-cited', { in: name, force, cited: [...new Set(known)] }, [...path, 'force'])]
      : []
  })
}
