import { linksFrom } from '../links.ts'
import { reachableFrom } from '../reach.ts'
import type { Pathway } from '../types.ts'

/** Returns the sets of node ids that lead to each other and nowhere else, each in the order of the file. */
export function closedCycles(pathway: Pathway): readonly (readonly string[])[] {
  const reachable = new Map<string, ReadonlySet<string>>()
  for (const id of pathway.nodes.keys()) reachable.set(id, reachableFrom(pathway, id))
  const cycles = new Map<string, readonly string[]>()
  for (const [id, set] of reachable) {
    const isClosed = [...set].every((other) => reachable.get(other)?.has(id) && !canTerminate(pathway, other))
    if (!isClosed) continue
    const nodes = [...pathway.nodes.keys()].filter((other) => set.has(other))
    cycles.set(nodes.join(' '), nodes)
  }
  return [...cycles.values()]
}

/**
 * Whether a walk can end at a node: at an outcome, a question without answers, or a link whose target does not exist.
 *
 * Other rules report the last two, which the author may have meant to lead to an outcome.
 */
export function canTerminate(pathway: Pathway, id: string): boolean {
  const node = pathway.nodes.get(id)
  const links = node ? linksFrom(node) : []
  return links.length === 0 || links.some(({ to }) => !pathway.nodes.has(to))
}

/** Returns the nodes in `ids` that no other of them leads to, and every node of a cycle that none of these leads to. */
export function rootsOf(pathway: Pathway, ids: readonly string[]): readonly string[] {
  const nodes = [...pathway.nodes.values()].filter(({ id }) => ids.includes(id))
  const targets = new Set(
    nodes.flatMap((node) =>
      linksFrom(node)
        .map(({ to }) => to)
        .filter((to) => to !== node.id),
    ),
  )
  const roots = new Set(ids.filter((id) => !targets.has(id)))
  const reachedFromRoots = new Set([...roots].flatMap((id) => [...reachableFrom(pathway, id)]))
  return ids.filter((id) => roots.has(id) || !reachedFromRoots.has(id))
}
