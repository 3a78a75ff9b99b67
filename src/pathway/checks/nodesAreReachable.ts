import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import { reachableFrom } from '../reach.ts'
import type { Pathway } from '../types.ts'
import { rootsOf } from './cycles.ts'

/**
 * Reports each node that no walk from the start can reach.
 *
 * Reports only the first node of an unreachable branch, but every node of an unreachable cycle.
 */
export function nodesAreReachable(pathway: Pathway): Finding[] {
  if (!pathway.nodes.has(pathway.start)) return []
  const reached = reachableFrom(pathway, pathway.start)
  const lost = [...pathway.nodes.keys()].filter((id) => !reached.has(id))
  return rootsOf(pathway, lost).map((id) => finding('orphan', { node: id }, ['nodes', id]))
}
