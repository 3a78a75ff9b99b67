import { inheritedTime } from '../../pathway/inheritedTime.ts'
import type { InheritedTime } from '../../pathway/inheritedTime.ts'
import { throughoutTimeOf } from '../../pathway/words.ts'
import type { View } from './explorerDocument.ts'

/** The time that the steps before a node set for all that follows them, where a route begins at it. */
export function timeSetBefore({ pathway }: View, node: string): InheritedTime | undefined {
  return inheritedTime(pathway, node, (step) => throughoutTimeOf(pathway.nodes.get(step)))
}
