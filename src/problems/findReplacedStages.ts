import type { Procedure } from '../content/types.ts'
import { clausesInBrackets, textsOf, textsOfClauses } from '../pathway/checks/texts.ts'
import { finding } from '../pathway/problems.ts'
import type { Finding } from '../pathway/problems.ts'
import { findReplacedFacts } from './compareFacts.ts'

/**
 * Returns a warning for each stage, section and time of the day that a text of the pathway names instead of that of its clauses. A
 * reading and a silence may speak of any stage, a text of the stage that follows that of its clause, and a node of its own.
 */
export function findReplacedStages({ prose, pathway }: Procedure): readonly Finding[] {
  const texts = new Map(prose.clauses.map(({ number, text }) => [number, text]))
  return textsOf(pathway)
    .filter(({ key }) => key !== 'reading' && key !== 'silence')
    .flatMap(({ name, text, clauses, path }) => {
      const cited = textsOfClauses(texts, [...clauses, ...clausesInBrackets(text)]).join(' ')
      const stage = pathway.stages.find(({ id }) => id === pathway.nodes.get(String(path[1]))?.stage)
      const isOwnStage = (words: string): boolean => new RegExp(`\\b${words}\\b`, 'i').test(stage?.title ?? '')
      return findReplacedFacts(text, cited, { mayFollow: true })
        .filter((words) => !isOwnStage(words))
        .map((words) => finding('stage-not-in-clauses', { in: name, words }, path))
    })
}
