import { linksFrom } from '../links.ts'
import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import { reachableFrom } from '../reach.ts'
import type { Pathway } from '../types.ts'
import { closedCycles } from './closedCycles.ts'

/** Reports each node from which no outcome can be reached, but for the circles that `cyclesCanBeLeft` reports. */
export function outcomesCanBeReached(pathway: Pathway): Finding[] {
  const inCycle = new Set(closedCycles(pathway).flat())
  const ends = (id: string): boolean => {
    const node = pathway.nodes.get(id)
    // A broken target is reported by `targetsExist`; it may have been meant to lead to an outcome.
    return !node || node.kind === 'outcome' || linksFrom(node).some(({ to }) => !pathway.nodes.has(to))
  }
  return [...pathway.nodes.keys()]
    .filter((id) => !inCycle.has(id) && ![...reachableFrom(pathway, id)].some((other) => ends(other) || inCycle.has(other)))
    .map((id) => finding('no-way-out', { node: id }, ['nodes', id]))
}
