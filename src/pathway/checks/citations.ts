import { finding } from '../problems.ts'
import type { Finding, Path } from '../problems.ts'
import type { Basis, Force, Pathway, RecordItem, TimeBasis } from '../types.ts'

/** Reports each statement that has neither clauses nor a reading. */
export function statementsAreCited(pathway: Pathway): Finding[] {
  return statements(pathway)
    .filter(({ basis, restsOnNode }) => !restsOnNode && basis.clauses.length === 0 && !basis.reading)
    .map(({ name, path }) => finding('uncited', { in: name }, path))
}

/** Reports each link that has a silence but no reading, which must justify where the link leads. */
export function silencesHaveReadings(pathway: Pathway): Finding[] {
  return statements(pathway)
    .filter(({ basis }) => 'to' in basis && basis.silence && !basis.reading)
    .map(({ name, path }) => finding('silence-without-reading', { in: name }, [...path, 'silence']))
}

/** Reports each clause that is cited, or named in brackets in a text, but does not exist in the prose. */
export function clausesExist(pathway: Pathway, clauses: ReadonlyMap<string, unknown>): Finding[] {
  const citing = [
    ...statements(pathway).map(({ name, basis, path }) => ({ name, cited: basis.clauses, path })),
    ...throughoutStatements(pathway).map(({ name, basis, path }) => ({ name, cited: basis.clauses, path })),
    { name: '“guide”', cited: pathway.guide ?? [], path: [] },
    ...askedRecords(pathway).map(({ id, clauses: cited }) => ({
      name: `Record “${id}”`,
      cited,
      path: ['records', id],
    })),
  ]
  const named = texts(pathway).flatMap(({ name, text, path }) =>
    [...text.matchAll(/\((\d+\.\d+[a-z]?)\)/g)].flatMap(([, clause = '']) =>
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

/** Returns the texts of every statement, each with its path. */
function texts(pathway: Pathway): readonly { readonly name: string; readonly text: string; readonly path: Path }[] {
  const ofNodes = [...pathway.nodes.values()].map(({ id, text }) => ({
    name: `“${id}”`,
    text,
    path: ['nodes', id, 'text'],
  }))
  const ofBases = statements(pathway).flatMap(({ name, basis, path }) =>
    (['reading', 'silence'] as const).map((key) => ({ name, text: basis[key] ?? '', path: [...path, key] })),
  )
  return [...ofNodes, ...ofBases]
}

/**
 * Reports each force of a node, record or time that none of its clauses has. Force is a fact of the procedure, which no
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
      isUncited: cited.length === 0 && reading !== undefined,
    })),
    ...throughoutStatements(pathway).map(({ name, basis: { force, clauses: cited }, path }) => ({
      name,
      force,
      cited,
      path,
      isUncited: cited.length === 0,
    })),
    ...askedRecords(pathway).map(({ id, force, clauses: cited }) => ({
      name: `Record “${id}”`,
      force,
      cited,
      path: ['records', id],
      // A record without clauses is reported where it is read.
      isUncited: false,
    })),
  ]
  return claims.flatMap(({ name, force, cited, path, isUncited }) => {
    const known = cited.flatMap((clause) => clauses.get(clause) ?? [])
    if (force && force !== 'states' && isUncited)
      return [finding('force-uncited', { in: name, force }, [...path, 'force'])]
    return force && force !== 'states' && known.length > 0 && !known.includes(force)
      ? [finding('force-not-cited', { in: name, force, cited: [...new Set(known)] }, [...path, 'force'])]
      : []
  })
}

/** A statement of the pathway, with its basis. */
interface Statement {
  readonly name: string
  readonly basis: Basis
  readonly path: Path
  /** Whether it is a step's link, which rests on the step's clauses if it names none. */
  readonly restsOnNode: boolean
}

/** Returns every statement of a pathway: nodes, answers and the links of steps. */
function statements(pathway: Pathway): readonly Statement[] {
  return [...pathway.nodes.values()].flatMap((node) => {
    const path = ['nodes', node.id]
    const own: Statement = { name: `“${node.id}”`, basis: node, path, restsOnNode: false }
    switch (node.kind) {
      case 'question':
        return [
          own,
          ...node.answers.map((answer) => ({
            name: `Answer “${answer.id}” of “${node.id}”`,
            basis: answer,
            path: [...path, 'answers', answer.id],
            restsOnNode: false,
          })),
        ]
      case 'step':
        return [own, { name: `“next” of “${node.id}”`, basis: node.next, path: [...path, 'next'], restsOnNode: true }]
      case 'outcome':
        return [own]
    }
  })
}

/** A time for all later steps that rests on clauses of its own. */
interface ThroughoutStatement {
  readonly name: string
  readonly basis: TimeBasis
  readonly path: Path
}

/** Returns each time for all later steps that rests on clauses of its own. */
function throughoutStatements(pathway: Pathway): readonly ThroughoutStatement[] {
  return [...pathway.nodes.values()].flatMap((node) =>
    node.kind === 'step' && node.throughoutBasis
      ? [
          {
            name: `“throughout” of “${node.id}”`,
            basis: node.throughoutBasis,
            path: ['nodes', node.id, 'throughout'],
          },
        ]
      : [],
  )
}

/** Returns each record that a node of the pathway asks for, once. */
function askedRecords(pathway: Pathway): readonly RecordItem[] {
  const asked = [...pathway.nodes.values()].flatMap((node) => (node.kind === 'question' ? [] : node.records))
  return [...new Map(asked.map((record) => [record.id, record])).values()]
}
