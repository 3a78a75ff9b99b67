import type { Procedure } from '../content/types.ts'
import { finding } from '../pathway/problems.ts'
import type { Finding } from '../pathway/problems.ts'
import type { PathwayNode } from '../pathway/types.ts'

/** Questions of which “Yes” leads to something: to what is done at once, or to the end. */
const kinds = [
  {
    asks: /^(?:is|are|may|might|could|would|will|does|do)\b(?!.*\bagree)(?=.*\b(?:at (?:\w+ ){0,3}risk|in (?:\w+ ){0,3}danger|(?:risk|danger|threat) (?:of|to)|immediate (?:risk|danger)|harmed|suffer\w*|non-accidental injury)\b)/i,
    leads: (node: PathwayNode): boolean =>
      node.topic === 'immediate-risk' || (node.kind === 'step' && node.urgency?.kind === 'immediately'),
  },
  {
    asks: /\b(?:resolved|settled|agreed?|agreement|accepts?|accepted)\b/i,
    leads: (node: PathwayNode): boolean => node.topic === 'resolved',
  },
] as const
/** Words that may turn a question round, as in “Is agreement out of reach?”. Then nothing is warned of. */
const mayBeNegative =
  /\b(?:not|no|never|still|safe|without|free from|un(?:resolved|settled|safe|able)|cannot|in dispute|out of|away from|beyond|lack|low|gone|passed|fail\w*|refus\w*|disput\w*|disagree\w*|broken|challenge|concerns?|remain\w*|left|yet|impossible|need\w*|want|wish|escalat\w*|outside|come back|ha(?:s|ve) to|must|should|further|higher)\b|n[’']t\b/i

/** Returns a warning for each question whose “No” leads to what its “Yes” should lead to: a wrong arrow. */
export function findSwappedAnswers({ pathway: { nodes } }: Procedure): readonly Finding[] {
  return [...nodes.values()].flatMap((question) => {
    if (question.kind !== 'question' || mayBeNegative.test(question.title)) return []
    const [yes, no] = [/^yes\b/i, /^no\b/i].map((label) => question.answers.find((answer) => label.test(answer.label)))
    const [afterYes, afterNo] = [yes && nodes.get(yes.to), no && nodes.get(no.to)]
    if (!yes || !no || !afterYes || !afterNo) return []
    const isSwapped = kinds.some(({ asks, leads }) => asks.test(question.title) && leads(afterNo) && !leads(afterYes))
    if (!isSwapped) return []
    const details = { question: question.title, yes: afterYes.title, no: afterNo.title }
    return [finding('answers-swapped', details, ['nodes', question.id, 'answers', no.id])]
  })
}
