import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import { reachableFrom } from '../reach.ts'
import type { Pathway } from '../types.ts'
import { closedCycles } from './closedCycles.ts'
import { headsOf } from './headsOf.ts'
import { mayEnd } from './mayEnd.ts'

/**
 * Reports each node whose every way leads into a circle that cannot be left. The circle itself is `cyclesCanBeLeft`'s.
 *
 * Of a whole branch without an outcome only its first node is reported.
 */
export function outcomesCanBeReached(pathway: Pathway): Finding[] {
  const inCycle = new Set(closedCycles(pathway).flat())
  const lost = [...pathway.nodes.keys()].filter(
    (id) => !inCycle.has(id) && ![...reachableFrom(pathway, id)].some((other) => mayEnd(pathway, other)),
  )
  return headsOf(pathway, lost).map((id) => finding('no-way-out', { node: id }, ['nodes', id]))
}
