import { reachableFrom } from './reach.ts'
import type { Pathway } from './types.ts'

/**
 * Returns the ids of the steps that the procedure expects before a node, for a reader who begins there: those on every route to it
 * and those on some routes only, in the order of the file. Both lists are empty if the node cannot be reached or does not exist.
 */
export function precedingSteps(pathway: Pathway, id: string) {
  const reached = reachableFrom(pathway, pathway.start)
  const steps = [...pathway.nodes.values()]
    .filter((node) => node.kind === 'step' && node.id !== id && reached.has(node.id))
    .map((node) => node.id)
    .filter((step) => reachableFrom(pathway, step).has(id))
  const always = new Set(steps.filter((step) => !reachableFrom(pathway, pathway.start, step).has(id)))
  return { always: [...always], sometimes: steps.filter((step) => !always.has(step)) }
}
