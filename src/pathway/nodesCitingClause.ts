import { linksFrom } from './links.ts'
import type { Pathway, PathwayNode } from './types.ts'

/** Returns the nodes that cite a clause themselves, in a link or in a record, in the order of the file. */
export function nodesCitingClause({ nodes }: Pick<Pathway, 'nodes'>, clause: string): readonly PathwayNode[] {
  return [...nodes.values()].filter((node) =>
    [node, ...linksFrom(node), ...(node.kind === 'question' ? [] : node.records)].some(({ clauses }) =>
      clauses.includes(clause),
    ),
  )
}
