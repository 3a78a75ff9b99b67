import type { GraphNode, Link, PathwayNode } from './types.ts'

/** The ways out of a node, in order; an outcome has none. */
export function linksFrom(node: PathwayNode): readonly Link[]
export function linksFrom(node: GraphNode): readonly { readonly to: string }[]
export function linksFrom(node: GraphNode): readonly { readonly to: string }[] {
  switch (node.kind) {
    case 'question':
      return node.answers
    case 'step':
      return [node.next]
    case 'outcome':
      return []
  }
}
