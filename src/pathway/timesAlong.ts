import { sheetRows, formatTime } from './sheetRows.ts'
import { isImmediate, throughoutTimeOf, urgencyOf } from './words.ts'
import type { Answers, PathwayNode } from './types.ts'

/** The time of a node on a trail. */
export interface NodeTime {
  /** Includes the time that an earlier step set for all later steps; “not set” if there is none. */
  readonly label: string
  /** Whether it must be done immediately, because of its own urgency or that of an earlier step. */
  readonly immediately: boolean
}

/** Returns the time of each node of a trail, by id. `before` is the time that already applies where the trail begins, in words. */
export function timesAlong(
  trail: readonly PathwayNode[],
  answers: Answers,
  before?: string,
): ReadonlyMap<string, NodeTime> {
  const nodes = new Map(trail.map((node) => [node.id, node]))
  const ownTime = (id: string): string | undefined => {
    const node = nodes.get(id)
    return node && urgencyOf(node)
  }
  const throughout = (id: string): string | undefined => throughoutTimeOf(nodes.get(id))
  const isResolved = (id: string): boolean => nodes.get(id)?.topic === 'resolved'
  const rows = sheetRows({ trail, answers }, throughout, before, isResolved)
  return new Map(
    rows.map(({ node, throughout: bound }) => [
      node,
      {
        label: formatTime({ own: ownTime(node), throughout: bound, sets: throughout(node) !== undefined }),
        immediately: isImmediate(ownTime(node)) || isImmediate(bound),
      },
    ]),
  )
}
