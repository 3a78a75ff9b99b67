import type { Procedure } from '../content/types.ts'
import { clausesInBrackets, textsOf } from '../pathway/checks/texts.ts'
import { urgenciesNamedIn } from '../pathway/checks/urgenciesNamedIn.ts'
import { belongTogether, introductionOf } from '../pathway/introductionOf.ts'
import { limitsNamedIn, timesNamedIn } from '../pathway/namedTimes.ts'
import { numberWords } from '../pathway/numberWords.ts'
import { problem } from '../pathway/problems.ts'
import type { Problem } from '../pathway/problems.ts'
import type { Force } from '../pathway/types.ts'

/** The beginning of an item such as “Stage 2 (managers): 7 working days”, as a table of times has them. */
const stageInTable = new RegExp(
  String.raw`^(?:stage|level|step|tier)s? (?:\d+[a-z]?(?:\/\d+)?|${numberWords})(?: ?\([^)]*\))?(?:\s*[:;]|\s+[–—-])\s*`,
  'i',
)

/**
 * Returns a warning for each clause that requires or expects something within a time, or gives the time of a stage, but that nothing in
 * the pathway cites. It may be about something else than the steps, such as how long a file is kept, so it is no mistake.
 */
export function findUncitedTimes({ id, board, prose, pathway }: Procedure): readonly Problem[] {
  const cited = textsOf(pathway).flatMap(({ clauses, text }) => [...clauses, ...clausesInBrackets(text)])
  const isCited = (number: string): boolean => cited.some((one) => belongTogether(number, one))
  // “The manager must:” is said of each item.
  const forcesOfList = (item: string): readonly Force[] =>
    prose.clauses.find(({ number }) => number === introductionOf(item))?.forces ?? []
  const file = `content/procedures/${board.id}/${id}/procedure.mdx`
  return prose.clauses
    .filter(({ number }) => !isCited(number))
    .flatMap(({ number, forces, text, line }) => {
      const asks = /must|should/.test([...forces, ...forcesOfList(number)].join())
      const times = asks ? [...limitsNamedIn(text), ...urgenciesNamedIn(text)] : []
      const stage = times.length > 0 ? undefined : stageInTable.exec(text)?.[0]
      const ofStage = timesNamedIn(text).filter(({ at }) => at === stage?.length)
      return [...times, ...ofStage].map(({ written }) =>
        problem('time-of-uncited-clause', { number, time: written }, file, line),
      )
    })
}
