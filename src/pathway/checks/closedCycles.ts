import { reachableFrom } from '../reach.ts'
import type { Pathway } from '../types.ts'
import { mayEnd } from './mayEnd.ts'

/** The sets of node ids that lead to each other and nowhere else, each in the order of the file. */
export function closedCycles(pathway: Pathway): readonly (readonly string[])[] {
  const ahead = new Map<string, ReadonlySet<string>>()
  for (const id of pathway.nodes.keys()) ahead.set(id, reachableFrom(pathway, id))
  const cycles = new Map<string, readonly string[]>()
  for (const [id, set] of ahead) {
    const closed = [...set].every((other) => ahead.get(other)?.has(id) && !mayEnd(pathway, other))
    if (!closed) continue
    const nodes = [...pathway.nodes.keys()].filter((other) => set.has(other))
    cycles.set(nodes.join(' '), nodes)
  }
  return [...cycles.values()]
}
