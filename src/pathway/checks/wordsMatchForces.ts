import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import type { Force, Pathway } from '../types.ts'
import { clausesInBrackets } from './texts.ts'

/**
 * Reports where the words “must” and “should” of a node do not match its force and its clauses:
 *
 * - a node with one of these forces whose title and text never say it;
 * - a step with a weaker force that says “must”, unless its sentence names a clause with that force in brackets;
 * - a node that says a word whose force none of its clauses has.
 *
 * A sentence that asks, such as the title of a question, claims nothing.
 */
export function wordsMatchForces(pathway: Pathway, clauses: ReadonlyMap<string, readonly Force[]>): Finding[] {
  return [...pathway.nodes.values()].flatMap((node) => {
    const { id, kind, force, title, text, clauses: cited } = node
    const name = `“${id}”`
    const path = ['nodes', id, 'text']
    const sentences = [title, ...text.split(/(?<=[.;?])\s+/)].filter((sentence) => !sentence.endsWith('?'))
    const forcesOf = (numbers: readonly string[]): readonly Force[] => numbers.flatMap((one) => clauses.get(one) ?? [])
    const known = forcesOf([...cited, ...clausesInBrackets(text)])
    return (['must', 'should'] as const).flatMap((word) => {
      const saying = sentences.filter((sentence) => new RegExp(`\\b${word}\\b`, 'i').test(sentence))
      if (force === word && saying.length === 0) return [finding('force-not-in-words', { in: name, force: word }, path)]
      if (force === word || saying.length === 0) return []
      if (!known.includes(word)) return [finding('words-not-cited', { in: name, word }, path)]
      const isNamed = saying.every((sentence) => forcesOf(clausesInBrackets(sentence)).includes(word))
      return kind === 'step' && word === 'must' && !isNamed
        ? [finding('words-beyond-force', { in: name, word }, path)]
        : []
    })
  })
}
