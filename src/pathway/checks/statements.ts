import type { Path } from '../problems.ts'
import type { Basis, Pathway, RecordItem, TimeBasis } from '../types.ts'

/** A statement of the pathway, with its basis. */
export interface Statement {
  readonly name: string
  readonly basis: Basis
  readonly path: Path
  /** Whether it is a step's link, which rests on the step's clauses if it names none. */
  readonly restsOnNode: boolean
}

/** Returns every statement of a pathway: nodes, answers and the links of steps. */
export function statementsOf(pathway: Pathway): readonly Statement[] {
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
export interface ThroughoutStatement {
  readonly name: string
  readonly basis: TimeBasis
  readonly path: Path
}

/** Returns each time for all later steps that rests on clauses of its own. */
export function throughoutStatementsOf(pathway: Pathway): readonly ThroughoutStatement[] {
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
export function recordsOf(pathway: Pathway): readonly RecordItem[] {
  const asked = [...pathway.nodes.values()].flatMap((node) => (node.kind === 'question' ? [] : node.records))
  return [...new Map(asked.map((record) => [record.id, record])).values()]
}
