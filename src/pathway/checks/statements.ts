import { limitsOf } from '../limits.ts'
import type { Path } from '../problems.ts'
import type { Basis, Limit, Pathway, PathwayNode, TimeBasis } from '../types.ts'

/** A statement of the pathway, with its basis. */
interface Statement {
  readonly name: string
  readonly basis: Basis
  readonly path: Path
  /** Whether the clauses of its node are its own too. The parser reports a limit without any. */
  readonly restsOnNode: boolean
}

/** Returns every statement of a pathway: nodes, answers, limits and the links of steps. */
export function statementsOf(pathway: Pathway): readonly Statement[] {
  const limits = limitStatementsOf(pathway).map((limit) => ({ ...limit, restsOnNode: true }))
  const others = [...pathway.nodes.values()].flatMap((node): Statement[] => {
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
  return [...others, ...limits]
}

/** A limit of a step. */
interface LimitStatement {
  readonly node: PathwayNode
  readonly name: string
  readonly basis: Limit
  readonly path: Path
}

/** Returns each limit of each step. */
export function limitStatementsOf(pathway: Pathway): readonly LimitStatement[] {
  return [...pathway.nodes.values()].flatMap((node) =>
    limitsOf(node).map((basis, index) => ({
      node,
      name: `Limit ${index + 1} of “${node.id}”`,
      basis,
      path: ['nodes', node.id, 'limits', index],
    })),
  )
}

/** A time for all later steps that rests on clauses of its own. */
interface ThroughoutStatement {
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
