import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import { reachableFrom } from '../reach.ts'
import type { Pathway } from '../types.ts'
import { canTerminate, closedCycles, rootsOf } from './cycles.ts'

/**
 * Reports each node from which every link leads into a cycle without a way out. `cyclesCanBeLeft` reports the cycle itself.
 *
 * Reports only the first node of a branch without an outcome.
 */
export function outcomesAreReachable(pathway: Pathway): Finding[] {
  const inCycle = new Set(closedCycles(pathway).flat())
  const lost = [...pathway.nodes.keys()].filter(
    (id) => !inCycle.has(id) && ![...reachableFrom(pathway, id)].some((other) => canTerminate(pathway, other)),
  )
  return rootsOf(pathway, lost).map((id) => finding('no-way-out', { node: id }, ['nodes', id]))
}
