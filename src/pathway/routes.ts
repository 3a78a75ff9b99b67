import type { Answers, Pathway } from './types.ts'
import { walk } from './walk.ts'
import type { Walk } from './walk.ts'

/**
 * Yields every route from the start to an outcome, in the order of the answers in the file.
 *
 * An answer that leads back to an earlier node gives no route: the reader only answers again.
 */
export function* everyRoute(pathway: Pathway, answers: Answers = new Map()): Generator<Walk> {
  const walked = walk(pathway, answers)
  const { at } = walked
  if (at.kind === 'outcome') yield walked
  if (at.kind !== 'question' || walked.answers.size < answers.size) return
  for (const { id } of at.answers) yield* everyRoute(pathway, new Map([...walked.answers, [at.id, id]]))
}
