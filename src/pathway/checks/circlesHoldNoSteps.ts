import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import { reachableFrom } from '../reach.ts'
import type { Pathway } from '../types.ts'
import { closedCycles } from './closedCycles.ts'

/**
 * Reports each step in a circle that can be left. A walk that comes back to a question answers it again, so what was
 * done and recorded on the way round would vanish from its trail and checklist. A circle that cannot be left is
 * `cyclesCanBeLeft`'s.
 */
export function circlesHoldNoSteps(pathway: Pathway): Finding[] {
  const closed = new Set(closedCycles(pathway).flat())
  return [...pathway.nodes.values()]
    .filter((node) => node.kind === 'step' && !closed.has(node.id) && reachableFrom(pathway, node.next.to).has(node.id))
    .map(({ id }) => finding('step-in-circle', { node: id }, ['nodes', id]))
}
