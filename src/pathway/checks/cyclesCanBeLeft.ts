import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import type { Pathway } from '../types.ts'
import { closedCycles } from './closedCycles.ts'

/** Reports each circle of nodes, or node that leads to itself, that has no way out. */
export function cyclesCanBeLeft(pathway: Pathway): Finding[] {
  return closedCycles(pathway).map((nodes) => finding('closed-cycle', { nodes }, ['nodes', nodes[0] ?? '']))
}
