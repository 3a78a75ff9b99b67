import { finding } from '../problems.ts'
import type { Finding, Path } from '../problems.ts'
import type { Pathway } from '../types.ts'
import { ownTimesOf, recordsOf, statementsOf } from './statements.ts'

/** Reports each clause that is cited, or named in brackets in what is said, and that the prose does not have. */
export function clausesExist(pathway: Pathway, clauses: ReadonlyMap<string, unknown>): Finding[] {
  const citing = [
    ...statementsOf(pathway).map(({ name, basis, path }) => ({ name, cited: basis.clauses, path })),
    ...ownTimesOf(pathway).map(({ name, basis, path }) => ({ name, cited: basis.clauses, path })),
    { name: '“guide”', cited: pathway.guide ?? [], path: [] },
    ...recordsOf(pathway).map(({ id, clauses: cited }) => ({
      name: `Record “${id}”`,
      cited,
      path: ['records', id],
    })),
  ]
  const named = saidIn(pathway).flatMap(({ name, said, path }) =>
    [...said.matchAll(/\((\d+\.\d+[a-z]?)\)/g)].flatMap(([, clause = '']) =>
      clauses.has(clause) ? [] : [finding('unknown-clause', { in: name, clause }, path)],
    ),
  )
  const inLists = citing.flatMap(({ name, cited, path }) =>
    cited.flatMap((clause, index) =>
      // An empty clause has been reported where it was read.
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

/** The sentences of every statement, each with its place. */
function saidIn(pathway: Pathway): readonly { readonly name: string; readonly said: string; readonly path: Path }[] {
  const texts = [...pathway.nodes.values()].map(({ id, text }) => ({
    name: `“${id}”`,
    said: text,
    path: ['nodes', id, 'text'],
  }))
  const grounds = statementsOf(pathway).flatMap(({ name, basis, path }) =>
    (['reading', 'silence'] as const).map((key) => ({ name, said: basis[key] ?? '', path: [...path, key] })),
  )
  return [...texts, ...grounds]
}
