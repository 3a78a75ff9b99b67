import { precedingSteps, allRoutesPass } from './precedingSteps.ts'
import type { Pathway } from './types.ts'

/** The time that earlier steps set for all later steps, for a route that begins after them and does not show them. */
export interface InheritedTime {
  /** The steps that may have set it, by id. */
  readonly steps: readonly string[]
  /** Whether every route passes one of them. */
  readonly isCertain: boolean
  /** Such as “immediately, or within 2 working days, as an earlier step has set it”. */
  readonly label: string
}

/**
 * Returns the time that steps before `from` set for all later steps; `undefined` if none does. `throughoutOf` returns the
 * time, in words, that a node sets for all later steps.
 */
export function inheritedTime(
  pathway: Pathway,
  from: string,
  throughoutOf: (node: string) => string | undefined,
): InheritedTime | undefined {
  // Most pathways set no such time, and finding the steps before a node is slow.
  if (![...pathway.nodes.keys()].some((node) => throughoutOf(node) !== undefined)) return undefined
  const { always, sometimes } = precedingSteps(pathway, from)
  const steps = [...always, ...sometimes].filter((step) => throughoutOf(step) !== undefined)
  if (steps.length === 0) return undefined
  const isCertain = allRoutesPass(pathway, from, steps)
  const times = [...new Set(steps.map(throughoutOf))].join(', or ')
  const label = isCertain
    ? `${times}, as an earlier step has set it`
    : `perhaps ${times}, as an earlier step may have set it`
  return { steps, isCertain, label }
}
