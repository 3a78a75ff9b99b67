import { expectedBefore, oneIsMet } from './expectedBefore.ts'
import type { ExpectedBefore } from './expectedBefore.ts'
import type { Graph } from './types.ts'

/** The time that an earlier step sets for all that follows, where a route begins half-way and does not show that step. */
export interface TimeBefore {
  /** The steps that may have set it, by id. */
  readonly steps: readonly string[]
  /** Whether every route has one of them. */
  readonly sure: boolean
  /** Such as “immediately, or within 2 working days, as an earlier step has set it”. */
  readonly inWords: string
}

/**
 * Nothing where no earlier step sets one. `throughoutOf` gives the time, in words, that a node sets for all that follows
 * it.
 */
export function timeBefore(
  graph: Pick<Graph, 'start' | 'nodes'>,
  from: string,
  throughoutOf: (node: string) => string | undefined,
  { always, sometimes }: ExpectedBefore = expectedBefore(graph, from),
): TimeBefore | undefined {
  const steps = [...always, ...sometimes].filter((step) => throughoutOf(step) !== undefined)
  if (steps.length === 0) return undefined
  const sure = oneIsMet(graph, from, steps)
  const times = [...new Set(steps.map(throughoutOf))].join(', or ')
  return { steps, sure, inWords: `${times}, as an earlier step ${sure ? 'has' : 'may have'} set it` }
}
