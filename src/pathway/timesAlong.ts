import { addLimits, limitsInWords } from './limits.ts'
import { isImmediate, throughoutTimeOf, urgencyOf } from './words.ts'
import type { PathwayNode } from './types.ts'

export interface NodeTime {
  /** Includes the time that an earlier step set for all later steps; absent if none is set. */
  readonly label?: string
  /** The same without its limits; absent if none is set. */
  readonly urgency?: string
  /** Whether it must be done immediately, because of its own urgency or that of an earlier step. */
  readonly immediately: boolean
}

/**
 * Returns the time of each node of a trail, by id. `before` is the time that already applies where the trail begins, in words;
 * if it `mayBeImmediate`, no slower time reads as if it could wait. A time that a step sets for all later steps applies after that
 * step, and not to what follows once the disagreement is resolved.
 */
export function timesAlong(
  trail: readonly PathwayNode[],
  before?: string,
  mayBeImmediate = false,
): ReadonlyMap<string, NodeTime> {
  let current = before
  return new Map(
    trail.map((node) => {
      const own = urgencyOf(node)
      const set = throughoutTimeOf(node)
      const throughout = node.topic === 'resolved' ? undefined : current
      if (!mayBeImmediate || isImmediate(set)) current = timeAfterStep(current, set)
      const urgency = formatTime({ own, throughout, sets: set !== undefined, mayBeImmediate })
      const label = addLimits(urgency, limitsInWords(node))
      const immediately = isImmediate(own) || isImmediate(throughout)
      return [node.id, { ...(label && { label }), ...(urgency && { urgency }), immediately }]
    }),
  )
}

/**
 * Returns the time that applies after a step, where `before` applied until then and the step sets `set`. “Immediately” stays:
 * no later step replaces it by a slower time.
 */
export function timeAfterStep(before: string | undefined, set: string | undefined): string | undefined {
  return isImmediate(before) ? before : (set ?? before)
}

/**
 * Formats the time of a node without its limits; `undefined` if none is set. `own` is its urgency, `throughout` the time that
 * an earlier step set for all later steps, and `sets` whether its urgency applies to all later steps.
 *
 * If either time is “immediately”, only that is shown. If `throughout` may be “immediately”, a slower time adds “or immediately …”,
 * so that nobody waits by mistake.
 */
export function formatTime({
  own,
  throughout,
  sets = false,
  mayBeImmediate = false,
}: {
  readonly own?: string | undefined
  readonly throughout?: string | undefined
  readonly sets?: boolean
  readonly mayBeImmediate?: boolean
}): string | undefined {
  const whole = throughout && `${throughout} (throughout this route)`
  if (whole && isImmediate(throughout)) return whole
  if (whole && mayBeImmediate && !isImmediate(own)) return own ? orImmediately(own) : whole
  if (sets) {
    const set = `${own ?? ''}, and so throughout this route`
    return own === throughout || !whole || isImmediate(own) ? set : `${whole}, ${set}`
  }
  if (whole && own === throughout) return whole
  return [own, !isImmediate(own) && whole].filter(Boolean).join(', ') || undefined
}

/** Adds to a time that an earlier step, which is not on the route, may have set “immediately”. */
export function orImmediately(time: string): string {
  return `${time}, or immediately if an earlier step has set that`
}

/**
 * Returns the urgency of a node in words where the time of the whole route, `throughout`, is shown beside it; `undefined` if it is the
 * same or slower. `isUrgent` says whether `throughout` is “immediately”, or may be: beside that, no slower time reads as if it could
 * wait. What follows once the disagreement is resolved keeps its own time.
 */
export function ownTimeBeside(
  node: PathwayNode,
  { throughout, isUrgent }: { readonly throughout: string | undefined; readonly isUrgent: boolean },
): string | undefined {
  const own = urgencyOf(node)
  if (own === undefined || node.topic === 'resolved') return own
  if (own === throughout || isImmediate(throughout)) return undefined
  return isUrgent && !isImmediate(own) ? orImmediately(own) : own
}
