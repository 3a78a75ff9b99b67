import { oneIsMet } from '../../pathway/expectedBefore.ts'
import type { ExpectedBefore } from '../../pathway/expectedBefore.ts'
import type { Graph } from '../../pathway/types.ts'
import type { NodesInWords } from './NodesInWords.ts'

/** The time that an earlier step sets for all that follows, where a route begins half-way and does not show that step. */
export interface TimeBefore {
  /** The steps that may have set it, by id. */
  readonly steps: readonly string[]
  /** Whether every route has one of them. */
  readonly sure: boolean
  /** Such as “immediately, or within 2 working days, as an earlier step has set it”. */
  readonly inWords: string
  readonly urgent: boolean
}

/** Nothing where no earlier step sets one. */
export function timeBefore(
  graph: Graph,
  words: NodesInWords,
  from: string,
  { always, sometimes }: ExpectedBefore,
): TimeBefore | undefined {
  const steps = [...always, ...sometimes].filter((step) => words.holdsThroughout(step))
  if (steps.length === 0) return undefined
  const sure = oneIsMet(graph, from, steps)
  const times = steps.map((step) => words.timeOf(step)).join(', or ')
  const inWords = `${times}, as an earlier step ${sure ? 'has' : 'may have'} set it`
  return { steps, sure, inWords, urgent: steps.some((step) => words.isUrgent(step)) }
}
