import { reachableFrom } from './reach.ts'
import { isImmediate, throughoutTimeOf } from './words.ts'
import type { Pathway, PathwayNode, Step, TimeBasis } from './types.ts'

/** A time that applies to all later steps of a route, with every step that sets it. */
export interface ThroughoutTime extends TimeBasis {
  /** In words. */
  readonly time: string
  readonly urgent: boolean
  /** In the order of the file; never empty. */
  readonly nodes: readonly Step[]
}

/** Returns each time that steps set for all later steps, once, in the order in which it is first set. */
export function throughoutTimes(pathway: Pathway): readonly ThroughoutTime[] {
  const times = new Map<string, ThroughoutTime>()
  for (const node of pathway.nodes.values()) {
    const time = throughoutTimeOf(node)
    if (time === undefined || node.kind !== 'step') continue
    const { force, clauses } = node.throughoutBasis ?? node
    const key = JSON.stringify([time, force, clauses])
    const nodes = [...(times.get(key)?.nodes ?? []), node]
    times.set(key, { time, force, clauses, urgent: isImmediate(time), nodes })
  }
  return [...times.values()]
}

/** Whether a time for all later steps applies to nodes: on every route, on some routes, or on none. */
export type Applicability = 'always' | 'perhaps' | 'never'

/** Returns whether the times apply to `nodes`. They never apply once the disagreement is resolved. */
export function applicabilityAt(
  held: readonly ThroughoutTime[],
  pathway: Pathway,
  nodes: readonly PathwayNode[],
): Applicability {
  const setting = held.flatMap((time) => time.nodes.map(({ id }) => id))
  const open = nodes.filter(({ topic }) => topic !== 'resolved')
  if (open.length === 0 || setting.length === 0) return 'never'
  const free = reachableFrom(pathway, pathway.start, ...setting)
  if (!open.some(({ id }) => free.has(id))) return 'always'
  const bound = setting.map((step) => reachableFrom(pathway, step))
  return open.some(({ id }) => bound.some((reached) => reached.has(id))) ? 'perhaps' : 'never'
}
