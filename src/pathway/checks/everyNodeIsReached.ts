import { linksFrom } from '../links.ts'
import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import { reachableFrom } from '../reach.ts'
import type { Pathway } from '../types.ts'

/**
 * Reports each node that no walk from the start can reach.
 *
 * Of a whole branch cut off only its first node is reported; of a circle cut off, every node.
 */
export function everyNodeIsReached(pathway: Pathway): Finding[] {
  if (!pathway.nodes.has(pathway.start)) return []
  const reached = reachableFrom(pathway, pathway.start)
  const lost = [...pathway.nodes.values()].filter(({ id }) => !reached.has(id))
  const ledTo = new Set(lost.flatMap((node) => linksFrom(node).flatMap(({ to }) => (to === node.id ? [] : [to]))))
  const heads = lost.filter(({ id }) => !ledTo.has(id))
  const behindHeads = new Set(heads.flatMap(({ id }) => [...reachableFrom(pathway, id)]))
  return lost
    .filter((node) => heads.includes(node) || !behindHeads.has(node.id))
    .map(({ id }) => finding('orphan', { node: id }, ['nodes', id]))
}
