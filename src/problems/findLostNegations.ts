import type { Procedure } from '../content/types.ts'
import { finding } from '../pathway/problems.ts'
import type { Finding } from '../pathway/problems.ts'
import { forbids } from './forbids.ts'
import { compareWithSentences, sentencesOf } from './sentencesOfClauses.ts'

const asks = /\b(?:must|should|may|shall)\b|\b(?:must|should|shall)n[’']t\b/i

/** Returns a warning for each sentence of a node that forbids what its clause asks or allows, or asks what its clause forbids. */
export function findLostNegations({ prose, pathway }: Procedure): readonly Finding[] {
  const nearestOther = compareWithSentences(prose.clauses)
  return [...pathway.nodes.values()].flatMap(({ id, text, clauses }) =>
    sentencesOf(text).flatMap(({ sentence: said, compared }) => {
      // “And should do so” forbids what the words before it do.
      if (!asks.test(said) || said !== compared) return []
      const found = nearestOther(said, clauses, {
        own: (part) => forbids.test(part.compared) === forbids.test(said),
        other: (part) => asks.test(part.compared) && forbids.test(part.compared) !== forbids.test(said),
      })
      if (!found) return []
      const { number, sentence } = found
      return [finding('negation-of-clause', { name: `“${id}”`, said, number, sentence }, ['nodes', id, 'text'])]
    }),
  )
}
