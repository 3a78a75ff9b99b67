import { linksFrom } from './links.ts'
import type { Pathway, PathwayNode } from './types.ts'

/** The nodes that rest on a clause, in the order of the file: by themselves, by a way out of them, or by a record. */
export function nodesCiting({ nodes }: Pick<Pathway, 'nodes'>, clause: string): readonly PathwayNode[] {
  return [...nodes.values()].filter((node) =>
    [node, ...linksFrom(node), ...(node.kind === 'question' ? [] : node.records)].some(({ clauses }) =>
      clauses.includes(clause),
    ),
  )
}
