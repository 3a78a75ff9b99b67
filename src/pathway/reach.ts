import { linksFrom } from './links.ts'
import type { Graph } from './types.ts'

/**
 * Returns the ids of every node that can be reached from `from`, including itself, without passing through any of `without`.
 * Ignores links whose target does not exist.
 */
export function reachableFrom(
  graph: Pick<Graph, 'nodes'>,
  from: string,
  ...without: readonly string[]
): ReadonlySet<string> {
  const visited = new Set<string>()
  const open = [from]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const node = graph.nodes.get(id)
    if (!node || without.includes(id) || visited.has(id)) continue
    visited.add(id)
    open.push(...linksFrom(node).map(({ to }) => to))
  }
  return visited
}
