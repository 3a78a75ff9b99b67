import { limitsOf } from '../limits.ts'
import type { Path } from '../problems.ts'
import type { Basis, Limit, Pathway, PathwayNode, RecordItem, TimeBasis } from '../types.ts'

/** A statement of the pathway, with its basis. */
interface Statement {
  readonly name: string
  readonly basis: Basis
  readonly path: Path
  /** Whether it may lack clauses: a step's link then rests on the step's, and the parser reports a limit without any. */
  readonly isCitedElsewhere: boolean
}

/** Returns every statement of a pathway: nodes, answers, limits and the links of steps. */
export function statementsOf(pathway: Pathway): readonly Statement[] {
  const limits = limitStatementsOf(pathway).map((limit) => ({ ...limit, isCitedElsewhere: true }))
  const others = [...pathway.nodes.values()].flatMap((node): Statement[] => {
    const path = ['nodes', node.id]
    const own: Statement = { name: `“${node.id}”`, basis: node, path, isCitedElsewhere: false }
    switch (node.kind) {
      case 'question':
        return [
          own,
          ...node.answers.map((answer) => ({
            name: `Answer “${answer.id}” of “${node.id}”`,
            basis: answer,
            path: [...path, 'answers', answer.id],
            isCitedElsewhere: false,
          })),
        ]
      case 'step':
        return [
          own,
          { name: `“next” of “${node.id}”`, basis: node.next, path: [...path, 'next'], isCitedElsewhere: true },
        ]
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

/** Returns each record that a node of the pathway asks for, once. */
export function recordsOf(pathway: Pathway): readonly RecordItem[] {
  const asked = [...pathway.nodes.values()].flatMap((node) => (node.kind === 'question' ? [] : node.records))
  return [...new Map(asked.map((record) => [record.id, record])).values()]
}
