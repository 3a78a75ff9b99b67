import { linksFrom } from './links.ts'
import type { Pathway, PathwayNode } from './types.ts'

/**
 * Returns the nodes that cite a clause. First come those that rest on it themselves, then those that cite it in a link or a
 * record only; each part in the order of the file.
 */
export function nodesCitingClause({ nodes }: Pick<Pathway, 'nodes'>, clause: string): readonly PathwayNode[] {
  const all = [...nodes.values()]
  const own = all.filter(({ clauses }) => clauses.includes(clause))
  const others = all.filter(
    (node) =>
      !own.includes(node) &&
      [...linksFrom(node), ...(node.kind === 'question' ? [] : node.records)].some(({ clauses }) =>
        clauses.includes(clause),
      ),
  )
  return [...own, ...others]
}
