import type { Path } from '../problems.ts'
import type { Link, PathwayNode } from '../types.ts'

/** Where a way out of a node stands in `pathway.yaml`. */
export function pathOfLink(node: PathwayNode, link: Link): Path {
  return 'id' in link ? ['nodes', node.id, 'answers', String(link.id), 'to'] : ['nodes', node.id, 'next']
}
