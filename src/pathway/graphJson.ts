import type { Graph, GraphNode, Pathway } from './types.ts'

/** A pathway without its words, in the order of its nodes: small enough to stand in a page. */
export type GraphJson = Pick<Graph, 'version' | 'start'> & { readonly nodes: readonly GraphNode[] }

/** What the explorer needs for walking; its words it finds in the page. */
export function graphJson(pathway: Pathway): GraphJson {
  const nodes = [...pathway.nodes.values()].map((node): GraphNode => {
    switch (node.kind) {
      case 'question':
        return { id: node.id, kind: node.kind, answers: node.answers.map(({ id, to }) => ({ id, to })) }
      case 'step':
        return { id: node.id, kind: node.kind, next: { to: node.next.to } }
      case 'outcome':
        return { id: node.id, kind: node.kind }
    }
  })
  return { version: pathway.version, start: pathway.start, nodes }
}

/** The graph that a page holds as JSON. */
export function graphFromJson({ version, start, nodes }: GraphJson): Graph {
  return { version, start, nodes: new Map(nodes.map((node) => [node.id, node])) }
}
