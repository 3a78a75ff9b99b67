import { linksFrom } from '../links.ts'
import { reachableFrom } from '../reach.ts'
import type { Pathway } from '../types.ts'

/** The sets of node ids that lead to each other and nowhere else, each in the order of the file. */
export function closedCycles(pathway: Pathway): readonly (readonly string[])[] {
  const ahead = new Map<string, ReadonlySet<string>>()
  for (const id of pathway.nodes.keys()) ahead.set(id, reachableFrom(pathway, id))
  const cycles = new Map<string, readonly string[]>()
  for (const [id, set] of ahead) {
    const closed = [...set].every((other) => {
      const node = pathway.nodes.get(other)
      // A broken target may have been meant as the way out.
      return ahead.get(other)?.has(id) && node && linksFrom(node).every(({ to }) => pathway.nodes.has(to)) && node.kind !== 'outcome'
    })
    if (!closed) continue
    const nodes = [...pathway.nodes.keys()].filter((other) => set.has(other))
    cycles.set(nodes.join(' '), nodes)
  }
  return [...cycles.values()]
}
