import type { GraphNode } from './types.ts'
import type { Walk } from './walk.ts'
import { isImmediate } from './words.ts'

/** One entry of a route on a record sheet. */
export interface SheetRow {
  /** The id of the node. */
  readonly node: string
  /** Counted from 1. */
  readonly place: number
  /** The id of the answer, if the node is a question that was answered. */
  readonly answer?: string
  /** The time that an earlier step set for all later steps, in words. */
  readonly throughout?: string
}

/**
 * Returns the entries of a walk, in order. `throughoutOf` returns the time, in words, that a node sets for all later steps;
 * `before` is the time that already applies where the walk begins. These times do not apply to nodes for which `isResolved`
 * returns true.
 */
export function sheetRows(
  { trail, answers }: Pick<Walk<GraphNode>, 'trail' | 'answers'>,
  throughoutOf: (node: string) => string | undefined,
  before?: string,
  isResolved: (node: string) => boolean = () => false,
): readonly SheetRow[] {
  let throughout = before
  return trail.map(({ id }, index) => {
    const answer = answers.get(id)
    const bound = isResolved(id) ? undefined : throughout
    const row = { node: id, place: index + 1, ...(answer && { answer }), ...(bound && { throughout: bound }) }
    throughout = timeAfterStep(throughout, throughoutOf(id))
    return row
  })
}

/**
 * Returns the time that applies after a step, where `before` applied until then and the step sets `set`. “Immediately” stays:
 * no later step replaces it by a slower time.
 */
export function timeAfterStep(before: string | undefined, setTime: string | undefined): string | undefined {
  return isImmediate(before) ? before : (setTime ?? before)
}

/**
 * Formats the time of a node. `own` is its own time, `throughout` the time that an earlier step set for all later steps, and
 * `sets` whether its own time applies to all later steps.
 *
 * If one of them is “immediately”, the other is left out, so that nothing reads as if it could wait.
 */
export function formatTime({
  own,
  throughout,
  sets = false,
}: {
  readonly own?: string | undefined
  readonly throughout?: string | undefined
  readonly sets?: boolean
}): string {
  const whole = throughout && `${throughout} (throughout this route)`
  if (whole && isImmediate(throughout)) return whole
  if (sets) {
    const set = `${own ?? ''}, and so throughout this route`
    return own === throughout || !whole ? set : `${whole}, ${set}`
  }
  if (whole && own === throughout) return whole
  return [own, !isImmediate(own) && whole].filter(Boolean).join(', ') || 'not set'
}
