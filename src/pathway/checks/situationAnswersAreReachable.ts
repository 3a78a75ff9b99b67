import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import { reachableFrom } from '../reach.ts'
import type { AnswersById, Pathway, PathwayNode } from '../types.ts'

/**
 * Reports each answer that a situation implies but that does not exist, or whose question does not come up once the other
 * implied answers are given.
 */
export function situationAnswersAreReachable(pathway: Pathway): Finding[] {
  return (pathway.situations ?? []).flatMap(({ id, answers, tried }) => [
    ...checkAnswers(pathway, id, ['situations', id, 'answers'], answers, {}),
    ...tried.flatMap(({ by, answers: more }) =>
      checkAnswers(pathway, id, ['situations', id, 'tried', by], more, answers),
    ),
  ])
}

function checkAnswers(
  { start, nodes }: Pathway,
  situation: string,
  path: readonly string[],
  answers: AnswersById,
  before: AnswersById,
): Finding[] {
  const all = { ...before, ...answers }
  const reachable = reachableFrom(
    { nodes: new Map([...nodes].map(([id, node]) => [id, keepOnlyAnswer(node, all[id])])) },
    start,
  )
  return Object.entries(answers).flatMap(([question, answer]) => {
    // An answer without a value has been reported where it was read.
    if (answer === '') return []
    const node = nodes.get(question)
    const known = node?.kind === 'question' ? node.answers.map(({ id }) => id) : []
    const at = [...path, question]
    if (!known.includes(answer))
      return [finding('situation-unknown-answer', { situation, question, answer, known }, at)]
    return reachable.has(question) ? [] : [finding('situation-unmet-question', { situation, question }, at)]
  })
}

/** Returns a question with only the answer given; any other node as it is. */
function keepOnlyAnswer(node: PathwayNode, given: string | undefined): PathwayNode {
  if (node.kind !== 'question' || given === undefined) return node
  return { ...node, answers: node.answers.filter(({ id }) => id === given) }
}
