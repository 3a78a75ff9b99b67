import type { Answers, Pathway } from './types.ts'
import { walk } from './walk.ts'

/** An expected route: its answers, nodes that it passes in this order, and its outcome. */
export interface ExpectedRoute {
  readonly answers: Answers
  readonly passes: readonly string[]
  readonly outcome: string
}

/** The first difference between the expected route and the route that the answers take. All values are ids. */
interface Divergence {
  /** The last answer that both routes share; absent if they differ from the start. */
  readonly after?: { readonly question: string; readonly answer: string }
  /** The node that the route reaches next; if an expected node is missing, every node from there to the end. */
  readonly actual: readonly string[]
  /** What was expected instead: an answer to the question, another question, a node on the way, or another outcome. */
  readonly expected:
    { readonly kind: 'answer' } | { readonly kind: 'question' | 'node' | 'outcome'; readonly id: string }
}

/**
 * Returns the first difference between the expected route and the route that its answers take; `undefined` if they agree.
 *
 * The questions are expected in the order of `answers`.
 */
export function firstDivergence(pathway: Pathway, { answers, passes, outcome }: ExpectedRoute): Divergence | undefined {
  const { trail, at, answers: used } = walk(pathway, answers)
  const lastShared = (question: string | undefined): Pick<Divergence, 'after'> =>
    question === undefined ? {} : { after: { question, answer: used.get(question) ?? '' } }
  const expected = [...answers.keys()]
  const firstUnused = expected.findIndex((question) => !used.has(question))
  if (firstUnused >= 0) {
    const last = expected[firstUnused - 1]
    const from = trail.findIndex(({ id }) => id === last)
    const comes = trail.find(({ kind }, index) => index > from && kind !== 'step') ?? at
    return { ...lastShared(last), actual: [comes.id], expected: { kind: 'question', id: expected[firstUnused] ?? '' } }
  }
  const end = lastShared([...used.keys()].at(-1))
  if (at.kind !== 'outcome') return { ...end, actual: [at.id], expected: { kind: 'answer' } }

  let from = 0
  for (const id of passes) {
    const index = trail.findIndex((node, position) => position >= from && node.id === id)
    if (index < 0) {
      const last = trail.slice(0, from).findLast(({ kind }) => kind === 'question')?.id
      return { ...lastShared(last), actual: trail.slice(from).map((node) => node.id), expected: { kind: 'node', id } }
    }
    from = index + 1
  }
  return at.id === outcome ? undefined : { ...end, actual: [at.id], expected: { kind: 'outcome', id: outcome } }
}
