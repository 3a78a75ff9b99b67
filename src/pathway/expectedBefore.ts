import { reachableFrom } from './reach.ts'
import type { Graph } from './types.ts'

/** The steps that come before a node, by id, in the order of the file. */
export interface ExpectedBefore {
  /** On every route to it. */
  readonly always: readonly string[]
  /** Only on some. */
  readonly sometimes: readonly string[]
}

/**
 * What the procedure would have expected of a reader who stands at a node without having walked there. Both are empty
 * where the node cannot be reached, or does not exist.
 */
export function expectedBefore(graph: Pick<Graph, 'start' | 'nodes'>, id: string): ExpectedBefore {
  const reached = reachableFrom(graph, graph.start)
  const steps = [...graph.nodes.values()]
    .filter((node) => node.kind === 'step' && node.id !== id && reached.has(node.id))
    .map((node) => node.id)
    .filter((step) => reachableFrom(graph, step).has(id))
  const always = new Set(steps.filter((step) => !reachableFrom(graph, graph.start, step).has(id)))
  return { always: [...always], sometimes: steps.filter((step) => !always.has(step)) }
}

/** Whether every route from the start to a node meets one or more of some steps. */
export function oneIsMet(graph: Pick<Graph, 'start' | 'nodes'>, id: string, steps: readonly string[]): boolean {
  return !reachableFrom(graph, graph.start, ...steps).has(id)
}
