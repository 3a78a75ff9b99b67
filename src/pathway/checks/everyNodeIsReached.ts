import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import { reachableFrom } from '../reach.ts'
import type { Pathway } from '../types.ts'
import { headsOf } from './headsOf.ts'

/**
 * Reports each node that no walk from the start can reach.
 *
 * Of a whole branch cut off only its first node is reported; of a circle cut off, every node.
 */
export function everyNodeIsReached(pathway: Pathway): Finding[] {
  if (!pathway.nodes.has(pathway.start)) return []
  const reached = reachableFrom(pathway, pathway.start)
  const lost = [...pathway.nodes.keys()].filter((id) => !reached.has(id))
  return headsOf(pathway, lost).map((id) => finding('orphan', { node: id }, ['nodes', id]))
}
