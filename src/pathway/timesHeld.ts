import { describeNode } from './describe.ts'
import type { Description } from './describe.ts'
import { reachableFrom } from './reach.ts'
import { timeThroughout } from './timeThroughout.ts'
import type { Pathway, PathwayNode, TimeBasis } from './types.ts'

/** A time that holds for all that follows on a route, with every step that sets it. */
export interface TimeHeld extends TimeBasis {
  /** In words. */
  readonly time: string
  readonly urgent: boolean
  /** In the order of the file; never empty. */
  readonly nodes: readonly Description[]
}

/** Each time that holds throughout, once, in the order in which it is first set. */
export function timesHeld(pathway: Pathway): readonly TimeHeld[] {
  const held = new Map<string, TimeHeld>()
  for (const node of pathway.nodes.values()) {
    const time = timeThroughout(node)
    if (time === undefined || node.kind !== 'step') continue
    const { force, clauses } = node.throughoutBasis ?? node
    const key = JSON.stringify([time, force, clauses])
    const description = describeNode(pathway, node)
    const nodes = [...(held.get(key)?.nodes ?? []), description]
    held.set(key, { time, force, clauses, urgent: description.urgent, nodes })
  }
  return [...held.values()]
}

/** Whether a time set before them, or by them, holds at some nodes: at all of them on every route, or only perhaps. */
export type Bound = 'always' | 'perhaps' | 'never'

/** Nothing is bound once the disagreement is resolved. */
export function boundBy(held: readonly TimeHeld[], pathway: Pathway, nodes: readonly PathwayNode[]): Bound {
  const setting = held.flatMap((time) => time.nodes.map(({ id }) => id))
  const open = nodes.filter(({ situation }) => situation !== 'resolved')
  if (open.length === 0 || setting.length === 0) return 'never'
  const free = reachableFrom(pathway, pathway.start, ...setting)
  if (!open.some(({ id }) => free.has(id))) return 'always'
  const bound = setting.map((step) => reachableFrom(pathway, step))
  return open.some(({ id }) => bound.some((reached) => reached.has(id))) ? 'perhaps' : 'never'
}
