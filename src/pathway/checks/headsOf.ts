import { linksFrom } from '../links.ts'
import { reachableFrom } from '../reach.ts'
import type { Pathway } from '../types.ts'

/** Of some nodes, those that no other of them leads to; and of a circle that none of these leads to, every node. */
export function headsOf(pathway: Pathway, ids: readonly string[]): readonly string[] {
  const nodes = [...pathway.nodes.values()].filter(({ id }) => ids.includes(id))
  const ledTo = new Set(
    nodes.flatMap((node) =>
      linksFrom(node)
        .map(({ to }) => to)
        .filter((to) => to !== node.id),
    ),
  )
  const heads = new Set(ids.filter((id) => !ledTo.has(id)))
  const behindHeads = new Set([...heads].flatMap((id) => [...reachableFrom(pathway, id)]))
  return ids.filter((id) => heads.has(id) || !behindHeads.has(id))
}
