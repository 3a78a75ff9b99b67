import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import type { Pathway } from '../types.ts'
import { statementsOf } from './statements.ts'

/** Reports each cited clause that the prose does not have. */
export function clausesExist(pathway: Pathway, clauses: ReadonlySet<string>): Finding[] {
  const records = new Map(
    [...pathway.nodes.values()].flatMap((node) => (node.kind === 'question' ? [] : node.records)).map((record) => [record.id, record]),
  )
  const citing = [
    ...statementsOf(pathway).map(({ name, basis, path }) => ({ name, cited: basis.clauses, path })),
    ...[...records.values()].map(({ id, clauses: cited }) => ({ name: `Record “${id}”`, cited, path: ['records', id] })),
  ]
  return citing.flatMap(({ name, cited, path }) =>
    cited
      .filter((clause) => clause !== '' && !clauses.has(clause))
      .map((clause) => finding('unknown-clause', { in: name, clause }, [...path, 'clauses'])),
  )
}
