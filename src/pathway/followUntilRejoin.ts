import type { Answer, Pathway } from './types.ts'
import { walk } from './walk.ts'

/**
 * Follows an answer until the next question, an outcome or a node of `route`, a set of node ids. Returns that node as `at`, and the
 * steps before it.
 */
export function followUntilRejoin(pathway: Pathway, { to }: Pick<Answer, 'to'>, route: ReadonlySet<string>) {
  const { trail, at } = walk(pathway, new Map(), to)
  const joins = trail.findIndex(({ id }) => route.has(id))
  const own = joins < 0 ? trail : trail.slice(0, joins + 1)
  return { steps: own.slice(0, -1).filter((node) => node.kind === 'step'), at: own.at(-1) ?? at }
}
