import type { Path } from '../problems.ts'
import type { Basis, Pathway, RecordItem, TimeBasis } from '../types.ts'

/** Something the pathway says, with what it rests on. */
export interface Statement {
  readonly name: string
  readonly basis: Basis
  readonly path: Path
  /** A step's way on rests on the step's own clauses where it names none. */
  readonly restsOnNode: boolean
}

/** Every statement of a pathway: nodes, answers and the ways on from steps. */
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
        return [
          own,
          { name: `The way on from “${node.id}”`, basis: node.next, path: [...path, 'next'], restsOnNode: true },
        ]
      case 'outcome':
        return [own]
    }
  })
}

/** A time that holds throughout and rests on clauses of its own. */
export interface OwnTime {
  readonly name: string
  readonly basis: TimeBasis
  readonly path: Path
}

/** Each time of a pathway that holds throughout and rests on clauses of its own. */
export function ownTimesOf(pathway: Pathway): readonly OwnTime[] {
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

/** Each record that a node of the pathway asks for, once. */
export function recordsOf(pathway: Pathway): readonly RecordItem[] {
  const asked = [...pathway.nodes.values()].flatMap((node) => (node.kind === 'question' ? [] : node.records))
  return [...new Map(asked.map((record) => [record.id, record])).values()]
}
