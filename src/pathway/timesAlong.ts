import { sheetRows, timeInWords } from './sheetRows.ts'
import { timeThroughout } from './timeThroughout.ts'
import type { Answers, PathwayNode } from './types.ts'
import { isImmediate, urgencyOf } from './words.ts'

/** Within what time a node of a trail is to be done. */
export interface NodeTime {
  /** With what an earlier step has set for the whole route; “not set” where nothing is. */
  readonly inWords: string
  /** Whether it is to be done immediately, on its own account or on that of a step before it. */
  readonly immediately: boolean
}

/** The time of each node of a trail, by its id. `before` is what holds already where the trail begins, in words. */
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
  const throughout = (id: string): string | undefined => timeThroughout(nodes.get(id))
  const isResolved = (id: string): boolean => nodes.get(id)?.situation === 'resolved'
  const rows = sheetRows({ trail, answers }, throughout, before, isResolved)
  return new Map(
    rows.map(({ node, throughout: bound }) => [
      node,
      {
        inWords: timeInWords({ own: ownTime(node), throughout: bound, sets: throughout(node) !== undefined }),
        immediately: isImmediate(ownTime(node)) || isImmediate(bound),
      },
    ]),
  )
}
