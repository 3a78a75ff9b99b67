import { precedingSteps } from './precedingSteps.ts'
import { reachableFrom } from './reach.ts'
import type { Pathway } from './types.ts'
import { throughoutTimeOf } from './words.ts'

/** The time that earlier steps set for all later steps, for a route that begins after them and does not show them. */
export interface InheritedTime {
  /** The steps that may have set it, by id. */
  readonly steps: readonly string[]
  /** Whether every route passes one of them. */
  readonly isCertain: boolean
  /** Such as “immediately, or within 2 working days, as an earlier step has set it”. */
  readonly label: string
}

/** Returns the time that steps before `from` set for all later steps; `undefined` if none does. */
export function inheritedTime(pathway: Pathway, from: string): InheritedTime | undefined {
  const timeOf = (step: string): string | undefined => throughoutTimeOf(pathway.nodes.get(step))
  // Most pathways set no such time, and finding the steps before a node is slow.
  if (![...pathway.nodes.values()].some(throughoutTimeOf)) return undefined
  const { always, sometimes } = precedingSteps(pathway, from)
  const steps = [...always, ...sometimes].filter(timeOf)
  if (steps.length === 0) return undefined
  const isCertain = !reachableFrom(pathway, pathway.start, ...steps).has(from)
  const times = [...new Set(steps.map(timeOf))].join(', or ')
  const label = isCertain
    ? `${times}, as an earlier step has set it`
    : `perhaps ${times}, as an earlier step may have set it`
  return { steps, isCertain, label }
}
