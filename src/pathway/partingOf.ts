import type { Answers, Pathway } from './types.ts'
import { walk } from './walk.ts'

/** A route as somebody expects it: the answers, nodes that it passes in this order, and where it ends. */
export interface ExpectedRoute {
  readonly answers: Answers
  readonly passes: readonly string[]
  readonly outcome: string
}

/** Where the pathway leads elsewhere than expected. All are ids. */
export interface Parting {
  /** The last answer that both share; absent where they part at the start. */
  readonly after?: { readonly question: string; readonly answer: string }
  /** The nodes that the pathway leads to from there: the next question or outcome, or every node on to the end. */
  readonly comes: readonly string[]
  /** What was expected there: an answer to that question, another question, a node that is not passed, another outcome. */
  readonly wanted: { readonly kind: 'answer' } | { readonly kind: 'question' | 'node' | 'outcome'; readonly id: string }
}

/**
 * The first place where the route that `answers` take is not the one expected, or `undefined` where it holds.
 *
 * The order of `answers` says which was expected when.
 */
export function partingOf(pathway: Pathway, { answers, passes, outcome }: ExpectedRoute): Parting | undefined {
  const { trail, at, answers: used } = walk(pathway, answers)
  const shared = (question: string | undefined): Pick<Parting, 'after'> =>
    question === undefined ? {} : { after: { question, answer: used.get(question) ?? '' } }
  const expected = [...answers.keys()]
  const missed = expected.findIndex((question) => !used.has(question))
  if (missed >= 0) {
    const last = expected[missed - 1]
    const from = trail.findIndex(({ id }) => id === last)
    const comes = trail.find(({ kind }, place) => place > from && kind !== 'step') ?? at
    return { ...shared(last), comes: [comes.id], wanted: { kind: 'question', id: expected[missed] ?? '' } }
  }
  const end = shared([...used.keys()].at(-1))
  if (at.kind !== 'outcome') return { ...end, comes: [at.id], wanted: { kind: 'answer' } }

  let from = 0
  for (const id of passes) {
    const place = trail.findIndex((node, index) => index >= from && node.id === id)
    if (place < 0) {
      const last = trail.slice(0, from).findLast(({ kind }) => kind === 'question')?.id
      return { ...shared(last), comes: trail.slice(from).map((node) => node.id), wanted: { kind: 'node', id } }
    }
    from = place + 1
  }
  return at.id === outcome ? undefined : { ...end, comes: [at.id], wanted: { kind: 'outcome', id: outcome } }
}
