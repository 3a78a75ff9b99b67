import type { Answer, Pathway, PathwayNode, Step } from './types.ts'
import { walk } from './walk.ts'

/** The steps after an answer, up to the next question or outcome or the route it left. */
interface Detour {
  readonly steps: readonly Step[]
  /** The next question, the outcome, or the first node of the given route. */
  readonly at: PathwayNode
}

/** Follows an answer until the next question, an outcome or a node of `route`, a set of node ids. */
export function followUntilRejoin(pathway: Pathway, { to }: Pick<Answer, 'to'>, route: ReadonlySet<string>): Detour {
  const { trail, at } = walk(pathway, new Map(), to)
  const joins = trail.findIndex(({ id }) => route.has(id))
  const own = joins < 0 ? trail : trail.slice(0, joins + 1)
  return { steps: own.slice(0, -1).filter((node) => node.kind === 'step'), at: own.at(-1) ?? at }
}
