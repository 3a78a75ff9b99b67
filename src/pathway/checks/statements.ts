import { limitsOf } from '../limits.ts'
import type { Path } from '../problems.ts'
import { collectRecords } from '../records.ts'
import type { Basis, Limit, Pathway, PathwayNode, RecordItem, TimeBasis } from '../types.ts'

/** A statement of the pathway, with what it cites. */
interface Statement<Cited> {
  readonly name: string
  readonly basis: Cited
  readonly path: Path
}

interface StatementWithBasis extends Statement<Basis> {
  /** Whether the clauses of its node are its own too. The parser reports a limit without any. */
  readonly restsOnNode: boolean
}

/** Returns the nodes, answers, limits and links of steps of a pathway. */
export function statementsOf(pathway: Pathway): readonly StatementWithBasis[] {
  const limits = limitStatementsOf(pathway).map((limit) => ({ ...limit, restsOnNode: true }))
  const others = nodeStatementsOf(pathway).flatMap(({ name, basis: node, path }): StatementWithBasis[] => {
    const own = { name, basis: node, path, restsOnNode: false }
    switch (node.kind) {
      case 'question':
        return [
          own,
          ...node.answers.map((answer) => ({
            name: `Answer “${answer.id}” of ${name}`,
            basis: answer,
            path: [...path, 'answers', answer.id],
            restsOnNode: false,
          })),
        ]
      case 'step':
        return [own, { name: `“next” of ${name}`, basis: node.next, path: [...path, 'next'], restsOnNode: true }]
      case 'outcome':
        return [own]
    }
  })
  return [...others, ...limits]
}

export function nodeStatementsOf({ nodes }: Pathway): readonly Statement<PathwayNode>[] {
  return [...nodes.values()].map((node) => ({ name: `“${node.id}”`, basis: node, path: ['nodes', node.id] }))
}

interface LimitStatement extends Statement<Limit> {
  readonly node: PathwayNode
}

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

export function recordStatementsOf({ nodes }: Pathway): readonly Statement<RecordItem>[] {
  return collectRecords(nodes.values()).map(({ record }) => ({
    name: `Record “${record.id}”`,
    basis: record,
    path: ['records', record.id],
  }))
}

/** Returns each time for all later steps that rests on clauses of its own. */
export function throughoutStatementsOf(pathway: Pathway): readonly Statement<TimeBasis>[] {
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
