import { expectedBefore, oneIsMet } from './expectedBefore.ts'
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
): TimeBefore | undefined {
  // Most pathways set none, and what comes before a node takes long to find.
  if (![...graph.nodes.keys()].some((node) => throughoutOf(node) !== undefined)) return undefined
  const { always, sometimes } = expectedBefore(graph, from)
  const steps = [...always, ...sometimes].filter((step) => throughoutOf(step) !== undefined)
  if (steps.length === 0) return undefined
  const sure = oneIsMet(graph, from, steps)
  const times = [...new Set(steps.map(throughoutOf))].join(', or ')
  const inWords = sure
    ? `${times}, as an earlier step has set it`
    : `perhaps ${times}, as an earlier step may have set it`
  return { steps, sure, inWords }
}
