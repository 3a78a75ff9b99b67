import type { Walk } from './walk.ts'
import type { Answer, Question, Step } from './types.ts'

/** A question that a route answers, and the steps that follow the answer. */
export interface Decision {
  readonly question: Question
  readonly answer: Answer
  /** Up to the next question or the outcome. */
  readonly steps: readonly Step[]
}

/** Splits a route at its questions. `before` are the steps before the first. Throws if it has not reached an outcome. */
export function splitIntoDecisions({ trail, answers, at }: Walk) {
  if (at.kind !== 'outcome') throw new Error(`The walk stops at “${at.id}”, which is no outcome.`)
  const stepsFrom = (index: number): readonly Step[] => {
    const rest = trail.slice(index)
    const end = rest.findIndex(({ kind }) => kind !== 'step')
    return rest.slice(0, end).filter((node) => node.kind === 'step')
  }
  return {
    before: stepsFrom(0),
    decisions: trail.flatMap((node, index): readonly Decision[] => {
      const answer = node.kind === 'question' && node.answers.find(({ id }) => id === answers.get(node.id))
      return answer ? [{ question: node, answer, steps: stepsFrom(index + 1) }] : []
    }),
    outcome: at,
  }
}
