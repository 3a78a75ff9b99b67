import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import type { Force, Pathway } from '../types.ts'
import { limitStatementsOf, nodeStatementsOf } from './statements.ts'
import { clausesInBrackets } from './texts.ts'

/** Words after which “is required to” demands nothing: a condition, a denial, or what is needed. */
const notRequired = [
  '(?:what|whatever|how many|which|whose)(?: [\\w’-]+){0,2}',
  'who(?:ever)?|that',
  '(?:if|where|when|whether|unless|because|why|as)(?: [\\w’-]+){0,6}',
  '(?:no|nor|neither|none|nobody|no[ -]one)(?: [\\w’-]+){0,3}',
  'consent|information|evidence|time|meeting|discussion|escalation|intervention|assessment|conference|decision|approval',
  'agreement|advice|referral|review|support|(?<!\\bearly )help|action|protection|interim [\\w’-]+',
].join('|')

/** A duty in other words than “must”. */
export const requiredTo = new RegExp(`(?<!\\b(?:${notRequired}) )\\b(?:is|are) (?:required|obliged) to\\b`, 'i')

/** Words of that kind, whatever else is before them: where the force is “must”, they say it. */
export const anyRequiredTo =
  /(?<!\b(?:no|nor|neither|none|nobody|no one|what|whatever)(?: [\w’-]+){0,3} )\b(?:is|are|be|been) (?:(?!not\b|never\b)\w+ )?(?:required|obliged) to\b/i

/** Not “what they have to say”, “may have to wait” or “nobody has to agree”. */
const haveTo =
  /(?<!\b(?:what|if|who|where|when|unless|may|might|would|could|not|never|nobody|no one|none|neither)(?: [\w’-]+){0,3} )\bha(?:s|ve) to\b/

export const saysForce = {
  must: new RegExp(String.raw`\bmust\b|${requiredTo.source}|${haveTo.source}`, 'i'),
  should: /\bshould\b/i,
} as const

/**
 * Reports where the words “must” and “should” of a node do not match its force and its clauses:
 *
 * - a node with one of these forces whose title and text never say it;
 * - a step with a weaker force that says “must”, unless its sentence names a clause with that force in brackets;
 * - a node that says a word whose force none of its clauses has.
 *
 * The label of an answer may say a word whose force its clauses or those of its question have. The text of a limit may say
 * only what its force and clauses have, as that of a step, but need not say it.
 *
 * A sentence that asks, such as the title of a question, claims nothing.
 */
export function wordsMatchForces(pathway: Pathway, clauses: ReadonlyMap<string, readonly Force[]>): Finding[] {
  const nodes = nodeStatementsOf(pathway).map(({ basis, ...statement }) => ({ ...basis, ...statement }))
  const limits = limitStatementsOf(pathway).map(({ name, path, basis }) => ({
    name,
    path,
    kind: 'limit' as const,
    title: '',
    ...basis,
  }))
  const answers = [...pathway.nodes.values()].flatMap((node) =>
    node.kind === 'question'
      ? node.answers.map((answer) => ({
          name: `Answer “${answer.id}” of “${node.id}”`,
          path: ['nodes', node.id, 'answers', answer.id],
          kind: 'answer' as const,
          title: answer.label,
          text: '',
          clauses: [...answer.clauses, ...node.clauses],
          force: undefined,
        }))
      : [],
  )
  return [...nodes, ...limits, ...answers].flatMap(({ name, path: at, kind, force, title, text, clauses: cited }) => {
    const path = [...at, kind === 'answer' ? 'label' : 'text']
    const sentences = [title, ...text.split(/(?<=[.;?])\s+/)].filter((sentence) => !sentence.endsWith('?'))
    const forcesOf = (numbers: readonly string[]): readonly Force[] => numbers.flatMap((one) => clauses.get(one) ?? [])
    const known = forcesOf([...cited, ...clausesInBrackets(text)])
    return (['must', 'should'] as const).flatMap((word) => {
      const saying = sentences.filter((sentence) => saysForce[word].test(sentence))
      if (kind !== 'limit' && force === word && !saying.some((sentence) => sentence.toLowerCase().includes(word)))
        return [finding('force-not-in-words', { in: name, force: word }, path)]
      if (force === word || saying.length === 0) return []
      const written = saysForce[word].exec(saying[0] ?? '')?.[0] ?? word
      if (!known.includes(word)) return [finding('words-not-cited', { in: name, word, written }, path)]
      const isNamed = saying.every((sentence) => forcesOf(clausesInBrackets(sentence)).includes(word))
      return (kind === 'step' || kind === 'limit') && word === 'must' && !isNamed
        ? [finding('words-beyond-force', { in: name, word: written, force: word }, path)]
        : []
    })
  })
}
