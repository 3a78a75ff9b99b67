import { timeBefore } from '../../pathway/timeBefore.ts'
import type { TimeBefore } from '../../pathway/timeBefore.ts'
import { timeThroughout } from '../../pathway/timeThroughout.ts'
import type { View } from './renderNode.ts'

/** The time that the steps before a node set for all that follows them, where a route begins at it. */
export function timeSetBefore({ pathway }: View, node: string): TimeBefore | undefined {
  return timeBefore(pathway, node, (step) => timeThroughout(pathway.nodes.get(step)))
}
