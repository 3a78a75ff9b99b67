import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import type { Pathway } from '../types.ts'

/** Reports each question with fewer than two answers. */
export function questionsOfferAChoice(pathway: Pathway): Finding[] {
  return [...pathway.nodes.values()].flatMap((node) =>
    node.kind === 'question' && node.answers.length < 2
      ? [finding('too-few-answers', { node: node.id, count: node.answers.length }, ['nodes', node.id])]
      : [],
  )
}
