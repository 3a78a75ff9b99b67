import { inheritedTime } from './inheritedTime.ts'
import type { InheritedTime } from './inheritedTime.ts'
import { ownTimeBeside, timeAfterStep, timesAlong } from './timesAlong.ts'
import type { NodeTime } from './timesAlong.ts'
import { isImmediate, throughoutTimeOf } from './words.ts'
import type { Pathway, PathwayNode } from './types.ts'

export interface RouteTimes {
  /** The node where the route begins half-way; absent if it begins at the pathway's start. */
  readonly startedAt: string | undefined
  /** The time that was set before a route that begins half-way. */
  readonly inherited: InheritedTime | undefined
  readonly times: ReadonlyMap<string, NodeTime>
  /** The time that applies to the whole route, in words; absent if none is set. */
  readonly throughout: string | undefined
  /** Whether that time is “immediately”, or may be. */
  readonly isUrgent: boolean
}

/** Returns the times of a route along `trail`, which begins at the node `from`. */
export function routeTimes(pathway: Pathway, trail: readonly PathwayNode[], from: string | undefined): RouteTimes {
  const startedAt = from === pathway.start ? undefined : from
  const inherited = startedAt === undefined ? undefined : inheritedTime(pathway, startedAt)
  const before = inherited?.steps.map((step) => throughoutTimeOf(pathway.nodes.get(step))) ?? []
  const isImmediateBefore = inherited?.isCertain === true && before.every(isImmediate)
  const mayBeImmediate = before.some(isImmediate)
  const times = timesAlong(trail, isImmediateBefore ? before[0] : inherited?.label, mayBeImmediate)
  const set = trail.map(throughoutTimeOf).reduce(timeAfterStep, undefined)
  // Where an earlier step may have set “immediately”, a slower time does not take its place.
  const isInherited = set === undefined || (mayBeImmediate && !isImmediate(set))
  return {
    startedAt,
    inherited,
    times,
    throughout: isInherited ? inherited?.label : set,
    isUrgent: isInherited ? mayBeImmediate : isImmediate(set),
  }
}

/** The time of a node that the route may still reach. The route's own time for all later steps is applied to it. */
export function timeAhead(node: PathwayNode, { throughout, isUrgent }: RouteTimes): NodeTime | undefined {
  return timesAlong([node], throughout, isUrgent && !isImmediate(throughout)).get(node.id)
}

/**
 * Returns the times of a route in words: first that of the whole route, then that of its outcome; if the outcome has none, those of
 * single steps. Of an immediate route no slower time is listed, except that of what follows once the disagreement is resolved.
 */
export function listRouteTimes(trail: readonly PathwayNode[], route: RouteTimes): readonly string[] {
  const last = trail.at(-1)
  const time = last && ownTimeBeside(last, route)
  const own = time && last.topic === 'resolved' ? `once it is resolved, ${time}` : time
  const single = trail.flatMap((node) => {
    const time = throughoutTimeOf(node) === undefined ? ownTimeBeside(node, route) : undefined
    return time ? [`${node.title}: ${time}`] : []
  })
  return [...(route.throughout ? [`throughout this route, ${route.throughout}`] : []), ...(own ? [own] : single)]
}
