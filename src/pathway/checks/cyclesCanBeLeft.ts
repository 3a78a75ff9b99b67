import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import type { Pathway } from '../types.ts'
import { closedCycles } from './cycles.ts'

/** Reports each cycle without a way out, including a node that leads only to itself. */
export function cyclesCanBeLeft(pathway: Pathway): Finding[] {
  return closedCycles(pathway).map((nodes) => finding('closed-cycle', { nodes }, ['nodes', nodes[0] ?? '']))
}
