import type { GraphNode } from './types.ts'
import type { Walk } from './walk.ts'
import { isImmediate } from './words.ts'

/** One entry of a walked route on a record sheet. */
export interface SheetRow {
  /** The id of the node. */
  readonly node: string
  /** Counted from 1. */
  readonly place: number
  /** The id of the answer given, where the node is a question that has one. */
  readonly answer?: string
  /** The time that an earlier step has set for all that follows, in words. */
  readonly throughout?: string
}

/**
 * The route of a walk, in order. `throughoutOf` gives the time, in words, that a node sets for all that follows it;
 * `before` what holds already where the walk begins; what follows once the disagreement is resolved is not bound by it.
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
    throughout = holdingAfter(throughout, throughoutOf(id))
    return row
  })
}

/**
 * The time that holds after a step, where `before` holds until then and the step sets `set`. What is to be done immediately
 * stays so: no later step puts a slower time in its place.
 */
export function holdingAfter(before: string | undefined, set: string | undefined): string | undefined {
  return isImmediate(before) ? before : (set ?? before)
}

/**
 * Within what time a node is to be done. `own` is its own time, `throughout` what an earlier step set for the whole route,
 * and `sets` whether its own holds for all that follows.
 *
 * Where one of them is “immediately”, the other is not told: nothing may read as if it could wait.
 */
export function timeInWords({
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
