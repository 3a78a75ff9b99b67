import type { Procedure } from '../content/types.ts'
import { problem } from '../pathway/problems.ts'
import type { Problem } from '../pathway/problems.ts'
import type { PathwayNode } from '../pathway/types.ts'
import { pathwayLines } from './pathwayLines.ts'

/** Questions of which “Yes” leads to something: to what is done at once, or to the end. Not “Is the child safe?”. */
const kinds = [
  {
    asks: /\b(?:risk|danger|harm\w*|injur\w+)\b/i,
    leads: (node: PathwayNode): boolean =>
      node.topic === 'immediate-risk' || (node.kind === 'step' && node.urgency?.kind === 'immediately'),
  },
  {
    asks: /\b(?:resolved|settled|agreed?|agreement|accepts?|accepted)\b/i,
    leads: (node: PathwayNode): boolean => node.topic === 'resolved',
  },
] as const
const isNegative =
  /\b(?:not|no|never|still|safe|without|free from|un(?:resolved|settled|safe|able)|cannot|in dispute)\b|n[’']t\b/i

/** Returns a warning for each question whose “No” leads to what its “Yes” should lead to: a wrong arrow. */
export function findSwappedAnswers(root: string, procedure: Procedure): readonly Problem[] {
  const { nodes } = procedure.pathway
  return [...nodes.values()].flatMap((question) => {
    if (question.kind !== 'question' || isNegative.test(question.title)) return []
    const [yes, no] = [/^yes\b/i, /^no\b/i].map((label) => question.answers.find((answer) => label.test(answer.label)))
    const [afterYes, afterNo] = [yes && nodes.get(yes.to), no && nodes.get(no.to)]
    if (!yes || !no || !afterYes || !afterNo) return []
    const isSwapped = kinds.some(({ asks, leads }) => asks.test(question.title) && leads(afterNo) && !leads(afterYes))
    if (!isSwapped) return []
    const { file, lineAt } = pathwayLines(root, procedure)
    const details = { question: question.title, yes: afterYes.title, no: afterNo.title }
    return [problem('answers-swapped', details, file, lineAt(['nodes', question.id, 'answers', no.id]))]
  })
}
