import type { Answer, Pathway, PathwayNode, Step } from './types.ts'
import { walk } from './walk.ts'

/** Where an answer leads as long as nobody answers further. */
export interface LeadOn {
  readonly steps: readonly Step[]
  /** The next question, the outcome, or the first node of the other route. */
  readonly at: PathwayNode
}

/** Follows an answer over the steps behind it, until it meets a question, an outcome or a node of `route`, by id. */
export function leadOn(pathway: Pathway, { to }: Pick<Answer, 'to'>, route: ReadonlySet<string>): LeadOn {
  const { trail, at } = walk(pathway, new Map(), to)
  const joins = trail.findIndex(({ id }) => route.has(id))
  const own = joins < 0 ? trail : trail.slice(0, joins + 1)
  return { steps: own.slice(0, -1).filter((node) => node.kind === 'step'), at: own.at(-1) ?? at }
}
