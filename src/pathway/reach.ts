import { linksFrom } from './links.ts'
import type { Pathway } from './types.ts'

/**
 * Returns the ids of every node that can be reached from `from` without passing through any of `excluded`. `from` is one of them,
 * unless it is excluded itself. Ignores links whose target does not exist.
 */
export function reachableFrom(
  pathway: Pick<Pathway, 'nodes'>,
  from: string,
  ...excluded: readonly string[]
): ReadonlySet<string> {
  const visited = new Set<string>()
  const pending = [from]
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    const node = pathway.nodes.get(id)
    if (!node || excluded.includes(id) || visited.has(id)) continue
    visited.add(id)
    pending.push(...linksFrom(node).map(({ to }) => to))
  }
  return visited
}
