import type { Path } from './problems.ts'
import type { Link, PathwayNode } from './types.ts'

/** Returns the links from a node to others, in order. An outcome has none. */
export function linksFrom(node: PathwayNode): readonly Link[] {
  switch (node.kind) {
    case 'question':
      return node.answers
    case 'step':
      return [node.next]
    case 'outcome':
      return []
  }
}

export function pathOfLink(node: PathwayNode, link: Link): Path {
  return 'id' in link ? ['nodes', node.id, 'answers', String(link.id), 'to'] : ['nodes', node.id, 'next']
}
