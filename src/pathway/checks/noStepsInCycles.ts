import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import { reachableFrom } from '../reach.ts'
import type { Pathway } from '../types.ts'
import { closedCycles } from './cycles.ts'

/**
 * Reports each step in a cycle that has a way out. A walk that returns to a question answers it again, so the steps and
 * records of the first time round would disappear from its trail and checklist. `cyclesCanBeLeft` reports other cycles.
 */
export function noStepsInCycles(pathway: Pathway): Finding[] {
  const closed = new Set(closedCycles(pathway).flat())
  return [...pathway.nodes.values()]
    .filter((node) => node.kind === 'step' && !closed.has(node.id) && reachableFrom(pathway, node.next.to).has(node.id))
    .map(({ id }) => finding('step-in-circle', { node: id }, ['nodes', id]))
}
