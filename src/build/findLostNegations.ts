import type { Procedure } from '../content/types.ts'
import { problem } from '../pathway/problems.ts'
import type { Problem } from '../pathway/problems.ts'
import { compareWithSentences, sentencesOf } from './sentencesOfClauses.ts'
import { pathwayLines } from './pathwayLines.ts'

const asks = /\b(?:must|should|may|shall)\b|\b(?:must|should|shall)n[’']t\b/i
/** Not “if they cannot agree”, and not “may not be necessary”. */
const forbids =
  /\b(?:must|should|shall) (?:not(?! (?:only|always|necessarily|hesitate)\b)|never|on no account|under no circumstances|at no time)\b|\b(?:must|should|shall)n[’']t\b|\bmay (?:never\b|not (?!(?:be|have|always|need|agree)\b))|\b(?:no(?: \w+){1,4}?|nobody|no one|neither \w+) (?:must|should|may|shall)\b/i

/** Returns a warning for each sentence of a node that forbids what its clause asks or allows, or asks what its clause forbids. */
export function findLostNegations(root: string, procedure: Procedure): readonly Problem[] {
  const { prose, pathway } = procedure
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
      const { file, lineAt } = pathwayLines(root, procedure)
      const { number, sentence } = found
      return [
        problem('negation-of-clause', { name: `“${id}”`, said, number, sentence }, file, lineAt(['nodes', id, 'text'])),
      ]
    }),
  )
}
